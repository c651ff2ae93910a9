/** The page's host without the rest of the window, for tests to drive. Only tests bundle it. */
import type { Host } from '../../../shared/desktop';
import { chooseHost } from '../../../renderer/platform/choose';

declare global {
  interface Window {
    host: Host;
  }
}

window.host = chooseHost();
