/**
 * The presenter's own window: a blank one that this page draws in. If the host refuses it, the
 * room's window says so.
 */
import { say } from '../../../shared/i18n/words';
import { presentationStore } from '../current';
import { whilePassing } from '../fullscreen';

/** Hosts recognise the window by this name and allow no other. */
export const PRESENTER_WINDOW = 'phasage-presenter';
const SIZE = { width: 1100, height: 720 };

interface Screens {
  readonly currentScreen: object;
  readonly screens: readonly { readonly availLeft: number; readonly availTop: number }[];
}

/** The corner of another screen, if there is one and the browser lets us know. */
async function elsewhere(): Promise<string> {
  const { getScreenDetails } = window as { getScreenDetails?: () => Promise<Screens> };
  if (!getScreenDetails || !(window.screen as { isExtended?: boolean }).isExtended) return '';
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window);
    const other = screens.find((screen) => screen !== currentScreen);
    return other ? `,left=${other.availLeft + 40},top=${other.availTop + 40}` : '';
  } catch {
    return '';
  }
}

/** Opens or closes the presenter's window. */
export async function togglePresenter(): Promise<void> {
  if (presentationStore.getState().presenter) {
    closePresenter();
    return;
  }
  await whilePassing(async () => {
    const opened = window.open(
      '',
      PRESENTER_WINDOW,
      `popup,width=${SIZE.width},height=${SIZE.height}${await elsewhere()}`,
    );
    if (!opened) {
      presentationStore.setState({
        said: { text: say('presentation.presenterRefused'), kind: 'error' },
      });
      return;
    }
    dress(opened);
    opened.addEventListener('pagehide', () => {
      if (presentationStore.getState().presenter === opened)
        presentationStore.setState({ presenter: null, swapped: false });
    });
    presentationStore.setState({ presenter: opened });
  });
}

/** Closes it if it is open. */
export function closePresenter(): void {
  const { presenter } = presentationStore.getState();
  presentationStore.setState({ presenter: null, swapped: false });
  presenter?.close();
}

/** Copies our language, title, look and styles to it; look and styles again when they change. */
function dress(opened: Window): void {
  const { document: page } = opened;
  const { documentElement: ours, head } = document;
  page.documentElement.lang = ours.lang;
  page.title = say('presentation.presenterTitle');
  page.body.replaceChildren();
  const copied = new Map<Element, Element>();
  const follow = (): void => {
    page.documentElement.dataset['theme'] = ours.dataset['theme'];
    const sheets = [
      ...document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
        'link[rel="stylesheet"], style',
      ),
    ];
    for (const [sheet, copy] of copied)
      if (!sheet.isConnected) {
        copy.remove();
        copied.delete(sheet);
      }
    for (const sheet of sheets.filter((one) => !copied.has(one))) {
      const copy = page.importNode(sheet, true);
      if (copy.tagName === 'LINK') (copy as HTMLLinkElement).href = (sheet as HTMLLinkElement).href;
      page.head.append(copy);
      copied.set(sheet, copy);
    }
  };
  follow();
  const changes = new MutationObserver(follow);
  changes.observe(ours, { attributeFilter: ['data-theme'] });
  changes.observe(head, { childList: true });
  opened.addEventListener('pagehide', () => changes.disconnect());
}
