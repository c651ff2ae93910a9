import { expect, test } from 'vitest';
import { holdKeys, takeTyped } from '../../../../renderer/ui/typedAhead';

interface Press {
  readonly key: string;
  readonly ctrlKey?: boolean;
}

/** A window with a table behind, and the keys that reach the table. */
function windowWithTable(): {
  target: Window;
  press(press: Press): void;
  listen(): void;
  reached: string[];
} {
  const target = new EventTarget();
  const reached: string[] = [];
  const press = (press: Press): void => {
    target.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), press));
  };
  const listen = (): void =>
    target.addEventListener('keydown', (event) => reached.push((event as KeyboardEvent).key));
  return { target: target as Window, press, listen, reached };
}

test('letters typed while a dialog loads wait for it and never reach the table', () => {
  const { target, press, listen, reached } = windowWithTable();
  // The window's capture phase comes before listeners below it.
  const release = holdKeys(target, () => undefined);
  listen();
  for (const key of ['n', 'i', 'x', 'Backspace', 'v']) press({ key });
  press({ key: 'a', ctrlKey: true });
  expect(reached).toEqual([]);
  release();
  expect(takeTyped()).toEqual({ text: 'niv', entered: false });
  expect(takeTyped()).toEqual({ text: '', entered: false });
  press({ key: 'z' });
  expect(reached).toEqual(['z']);
});

test('Escape cancels the dialog while it loads', () => {
  const { target, press } = windowWithTable();
  let closed = 0;
  const release = holdKeys(target, () => {
    closed += 1;
  });
  press({ key: 'Escape' });
  release();
  expect(closed).toBe(1);
});

test('Enter waits for the dialog too, and ends the typed text', () => {
  const { target, press } = windowWithTable();
  const release = holdKeys(target, () => undefined);
  for (const key of ['p', 'i', 'Enter', 'z', 'Backspace']) press({ key });
  release();
  expect(takeTyped()).toEqual({ text: 'pi', entered: true });
});
