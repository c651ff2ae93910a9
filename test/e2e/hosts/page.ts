/** The page's host without the rest of the window, driven from tests. Bundled for tests alone. */
import type { Host } from '../../../shared/desktop';
import { chooseHost } from '../../../renderer/platform/choose';

declare global {
  interface Window {
    host: Host;
  }
}

window.host = chooseHost();
