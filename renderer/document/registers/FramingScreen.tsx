import { type ReactNode } from 'react';
import { FRAMING_KINDS } from '../../../shared/document/blocks/framing';
import { say } from '../../../shared/i18n/words';
import type { Framing } from '../../../shared/model/document';
import { keyAtEnd } from '../../../shared/model/order';
import { bySiblingOrder } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { useRegister, type RegisterActs } from '../../core/useRegister';
import { without } from './provenance';
import { RegisterItem, titled } from './RegisterItem';
import { SelectField } from '../../ui/Select';

/** Cadrage: necessary steps, key questions, fundamentals, ambitions. */
export function FramingScreen({ disabled }: { disabled: boolean }): ReactNode {
  const all = Object.values(useAppState((state) => state.plan.framings)).sort(bySiblingOrder);
  return (
    <section className="register-screen" aria-label={say('document.block_framing')}>
      <h2>{say('document.block_framing')}</h2>
      <p className="quiet">{say('documentView.framingHint')}</p>
      {FRAMING_KINDS.map((kind) => (
        <Kind key={kind} kind={kind} all={all} disabled={disabled} />
      ))}
    </section>
  );
}

function Kind({
  kind,
  all,
  disabled,
}: {
  kind: Framing['kind'];
  all: readonly Framing[];
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const acts = useRegister('framings');
  const own = all.filter((framing) => framing.kind === kind);
  const add = (title: string): string | null =>
    title.trim() === ''
      ? null
      : acts.add({
          id: app.context.newId(),
          order: keyAtEnd(all),
          kind,
          title: title.trim(),
          notes: '',
          themeId: null,
          provenance: {},
        });
  return (
    <section className="register-part" aria-label={say(`document.framing_${kind}`)}>
      <h3>{say(`document.framing_${kind}`)}</h3>
      {own.length === 0 ? <p className="quiet small">{say('documentView.noneYet')}</p> : null}
      <ul className="register-list">
        {own.map((framing) => (
          <RegisterItem
            key={framing.id}
            item={framing}
            siblings={own}
            acts={acts}
            disabled={disabled}
          >
            <FramingFields framing={framing} acts={acts} disabled={disabled} />
          </RegisterItem>
        ))}
      </ul>
      {disabled ? null : (
        <TextField
          key={own.length}
          label={say('documentView.addFraming', { kind: say(`document.framing_${kind}`) })}
          hideLabel
          value=""
          placeholder={`+ ${say(`documentView.add_${kind}`)}`}
          onKeep={add}
        />
      )}
    </section>
  );
}

function FramingFields({
  framing,
  acts,
  disabled,
}: {
  framing: Framing;
  acts: RegisterActs;
  disabled: boolean;
}): ReactNode {
  const themes = Object.values(useAppState((state) => state.plan.themes)).sort(bySiblingOrder);
  return (
    <>
      <TextField
        label={say('documentView.wording')}
        className="register-wide"
        value={framing.title}
        disabled={disabled}
        onKeep={(title) =>
          acts.set(framing.id, {
            title: title.trim(),
            provenance: without(framing.provenance, 'title'),
          })
        }
      />
      <SelectField
        label={say('documentView.priority')}
        value={framing.themeId ?? ''}
        options={[
          ['', say('details.none')],
          ...titled(
            themes.map(({ id, title, shortTitle }) => ({
              id,
              title: shortTitle.trim() || title,
            })),
          ),
        ]}
        disabled={disabled}
        onChange={(id) => acts.set(framing.id, { themeId: id || null })}
      />
    </>
  );
}
