import { type ReactNode } from 'react';
import { toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { offerSchema, type Offer } from '../../../shared/model/document';
import { keyAtEnd } from '../../../shared/model/order';
import type { Theme } from '../../../shared/model/people';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { useRegister } from '../../core/useRegister';
import { without } from './FramingScreen';
import { Choice, RegisterItem } from './RegisterItem';
import { RegisterScreen } from './RegisterScreen';

/** État de l'art: what there is in the city, who gives it, where, in what state. */
export function OffersScreen({ disabled }: { disabled: boolean }): ReactNode {
  const app = useApp();
  const acts = useRegister('offers');
  const plan = useAppState((state) => state.plan);
  const [offers, actors, places, themes] = [plan.offers, plan.actors, plan.places, plan.themes].map(
    (items) => Object.values(items).sort(bySiblingOrder),
  ) as [Offer[], { id: string; title: string }[], { id: string; title: string }[], Theme[]];
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
          <TextField
            label={say('document.offer')}
            className="register-wide"
            value={offer.title}
            disabled={disabled}
            onKeep={(title) =>
              acts.set(offer.id, {
                title: title.trim(),
                provenance: without(offer.provenance, 'title'),
              })
            }
          />
          <Choice
            label={say('document.state')}
            value={offer.state}
            options={offerSchema.shape.state.options.map((state) => ({
              id: state,
              title: say(`document.state_${state}`),
            }))}
            disabled={disabled}
            onChange={(state) =>
              acts.set(offer.id, { state, provenance: without(offer.provenance, 'state') })
            }
          />
          <Choice
            label={say('document.actor')}
            value={offer.actorId}
            none={say('document.toName')}
            options={actors}
            disabled={disabled}
            onChange={(actorId) =>
              acts.set(offer.id, { actorId, provenance: without(offer.provenance, 'actorId') })
            }
          />
          <TagField
            label={say('document.places')}
            addLabel={say('details.addPlace')}
            chosen={Object.keys(offer.placeIds)}
            options={places}
            disabled={disabled}
            onToggle={(id) => acts.set(offer.id, { placeIds: toggled(offer.placeIds, id) })}
          />
          <TagField
            label={say('model.field_themeIds')}
            addLabel={say('details.addTheme')}
            chosen={Object.keys(offer.themeIds)}
            options={themes.map((theme) => ({
              ...theme,
              title: theme.shortTitle.trim() || theme.title,
            }))}
            disabled={disabled}
            onToggle={(id) => acts.set(offer.id, { themeIds: toggled(offer.themeIds, id) })}
          />
        </RegisterItem>
      ))}
    </RegisterScreen>
  );
}
