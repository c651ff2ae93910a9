import { expect, test } from 'vitest';
import { pictureRead } from '../../../../renderer/ui/pictureRead';

const never = (): Promise<void> => new Promise(() => undefined);
/** An image in a hidden window, where `decode` waits for a paint that never comes. */
function image({ complete = false, naturalWidth = 0, decode = never } = {}) {
  const target = new EventTarget();
  return {
    complete,
    naturalWidth,
    decode,
    addEventListener: target.addEventListener.bind(target),
    tell: (name: 'load' | 'error') => target.dispatchEvent(new Event(name)),
  };
}

test('accepts a loaded picture, even if a hidden window never decodes it', async () => {
  const loading = image();
  const read = pictureRead(loading);
  loading.tell('load');
  await expect(read).resolves.toBeUndefined();
  await expect(pictureRead(image({ complete: true, naturalWidth: 3 }))).resolves.toBeUndefined();
});

test('refuses a picture that can’t be drawn, whichever event says so', async () => {
  const broken = image();
  const read = pictureRead(broken);
  broken.tell('error');
  await expect(read).rejects.toThrow();
  const decode = (): Promise<void> => Promise.reject(new Error('decode'));
  await expect(pictureRead(image({ complete: true, decode }))).rejects.toThrow('decode');
});

test('decodes it in a visible window', async () => {
  await expect(pictureRead(image({ decode: () => Promise.resolve() }))).resolves.toBeUndefined();
});
