import { type ReactNode } from 'react';
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components/Menu';
import { say } from '../../../shared/i18n/words';
import { MenuButton } from '../../ui/MenuButton';
import { useApp, useAppState } from '../../core/AppContext';
import { ACTIONS, actionById } from './all';
import { actionGroups, disabledIds } from './menuGroups';
import { sayKeys } from '../../core/keys';

/** The menu of all declared actions by group, with their keys. */
export function ActionMenu(): ReactNode {
  const app = useApp();
  const disabled = useAppState((state) => disabledIds(ACTIONS, state).join(' '));
  return (
    <MenuTrigger>
      <MenuButton aria-label={say('app.menu')}>
        ☰ <span className="wide-only">{say('app.menu')}</span>
      </MenuButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          onAction={(id) => actionById(String(id)).run(app)}
          disabledKeys={disabled.split(' ')}
        >
          {actionGroups(ACTIONS).map(({ group, actions }) => (
            <MenuSection key={group}>
              <Header className="menu-head">{say(`app.${group}`)}</Header>
              {actions.map((action) => (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  className="menu-item"
                  textValue={say(action.label)}
                >
                  {say(action.label)}{' '}
                  {action.keys?.[0] ? <kbd>{sayKeys(action.keys[0])}</kbd> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
