import { type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { MenuButton } from './MenuButton';

interface Props {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}

/** A button that opens a list of acts. */
export function ChoiceMenu({ label, choices, onChoose }: Props): ReactNode {
  return (
    <MenuTrigger>
      <MenuButton>{label} ▾</MenuButton>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={label} onAction={(id) => onChoose(String(id))}>
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="menu-item">
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
