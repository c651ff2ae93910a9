import { type ReactNode } from 'react';
import { toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { offerSchema, type Offer } from '../../../shared/model/document';
import { keyAtEnd } from '../../../shared/model/order';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { useRegister, type RegisterActs } from '../../core/useRegister';
import { without } from './provenance';
import { RegisterItem, titled } from './RegisterItem';
import { RegisterScreen } from './RegisterScreen';
import { SelectField } from '../../ui/Select';

/** État de l'art: the current offer in the city, with provider, place and condition. */
export function OffersScreen({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const acts = useRegister('offers');
  const offers = Object.values(useAppState((state) => state.plan.offers)).sort(bySiblingOrder);
  const add = (title: string): string | null =>
    title.trim() === ''
      ? null
      : acts.add({
          id: app.context.newId(),
          order: keyAtEnd(offers),
          title: title.trim(),
          actorId: null,
          placeIds: {},
          themeIds: {},
          state: 'unknown',
          notes: '',
          provenance: {},
        });
  return (
    <RegisterScreen
      register="offers"
      title={say('document.offersTitle')}
      hint={say('documentView.offersHint')}
      empty={say('document.noOffer')}
      addLabel={say('documentView.addOffer')}
      onAdd={add}
      count={offers.length}
      disabled={disabled}
    >
      {offers.map((offer) => (
        <RegisterItem key={offer.id} item={offer} siblings={offers} acts={acts} disabled={disabled}>
          <OfferFields offer={offer} acts={acts} disabled={disabled} />
        </RegisterItem>
      ))}
    </RegisterScreen>
  );
}

/** The service, its condition, provider, place and themes. */
function OfferFields({
  offer,
  acts,
  disabled,
}: {
  offer: Offer;
  acts: RegisterActs;
  disabled: boolean;
}): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  const keep = (fields: Partial<Offer>): string | null => acts.set(offer.id, fields);
  return (
    <>
      <TextField
        label={say('document.offer')}
        className="register-wide"
        value={offer.title}
        disabled={disabled}
        onKeep={(title) =>
          keep({
            title: title.trim(),
            provenance: without(offer.provenance, 'title'),
          })
        }
      />
      <SelectField
        label={say('document.state')}
        value={offer.state}
        options={offerSchema.shape.state.options.map((state) => [
          state,
          say(`document.state_${state}`),
        ])}
        disabled={disabled}
        onChange={(state) =>
          keep({
            state,
            provenance: without(offer.provenance, 'state'),
          })
        }
      />
      <SelectField
        label={say('document.actor')}
        value={offer.actorId ?? ''}
        options={[
          ['', say('document.toName')],
          ...titled(Object.values(actors).sort(bySiblingOrder)),
        ]}
        disabled={disabled}
        onChange={(id) =>
          keep({ actorId: id || null, provenance: without(offer.provenance, 'actorId') })
        }
      />
      <PlacesAndThemes offer={offer} keep={keep} disabled={disabled} />
    </>
  );
}

function PlacesAndThemes({
  offer,
  keep,
  disabled,
}: {
  offer: Offer;
  keep: (fields: Partial<Offer>) => string | null;
  disabled: boolean;
}): ReactNode {
  const { places, themes } = useAppState((state) => state.plan);
  return (
    <>
      <TagField
        label={say('document.places')}
        addLabel={say('details.addPlace')}
        chosen={Object.keys(offer.placeIds)}
        options={Object.values(places).sort(bySiblingOrder)}
        disabled={disabled}
        onToggle={(id) => keep({ placeIds: toggled(offer.placeIds, id) })}
      />
      <TagField
        label={say('model.field_themeIds')}
        addLabel={say('details.addTheme')}
        chosen={Object.keys(offer.themeIds)}
        options={Object.values(themes)
          .sort(bySiblingOrder)
          .map((theme) => ({
            ...theme,
            title: theme.shortTitle.trim() || theme.title,
          }))}
        disabled={disabled}
        onToggle={(id) => keep({ themeIds: toggled(offer.themeIds, id) })}
      />
    </>
  );
}
