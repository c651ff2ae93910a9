import type { Locator, Page } from 'playwright-core';
import type { WindowPage } from './window';

/** The words of an element, with plain spaces. */
export const wordsOf = async (at: Locator): Promise<string> =>
  (await at.innerText()).replaceAll(/\s/g, ' ');

/** A presentation, as the room sees it. */
export class PresentationPage {
  constructor(readonly page: Page) {}

  /** The presentation of the current plan, started with F5. */
  static async begun({
    page,
    window,
  }: {
    page: Page;
    window: WindowPage;
  }): Promise<PresentationPage> {
    await window.press('F5');
    const room = new PresentationPage(page);
    await room.stage.waitFor();
    return room;
  }

  get stage(): Locator {
    return this.page.locator('.stage');
  }

  get title(): Locator {
    return this.stage.getByRole('heading', { level: 1 });
  }

  get place(): Locator {
    return this.stage.locator('.foot-place');
  }

  /** The place in the agenda, with plain spaces. */
  placeWords(): Promise<string> {
    return wordsOf(this.place);
  }

  get said(): Locator {
    return this.stage.locator('.stage-said');
  }

  get overview(): Locator {
    return this.stage.getByRole('region', { name: 'Ordre du jour' });
  }

  bar(name: string): Locator {
    return this.stage.getByRole('form', { name }).or(this.stage.getByRole('region', { name }));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the screen is at rest: fonts have loaded, and two frames are equal. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      const stage = document.querySelector('.stage')!;
      for (let before = ''; before !== stage.innerHTML;) {
        before = stage.innerHTML;
        await new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        });
      }
    });
  }

  /**
   * Hides the shortest visible text with a word in it: a paragraph, a line of a list or of the
   * chart, a cell. Returns it; '' if there is none.
   */
  hideShortestText(): Promise<string> {
    return this.stage.getByRole('main').evaluate((main) => {
      const isInView = (block: HTMLElement): boolean => {
        const { left, top, right, bottom } = block.getBoundingClientRect();
        return (
          right > left && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
        );
      };
      const blocks = [
        ...main.querySelectorAll<HTMLElement>('p, li, td, th, h2, h3, h4, .slide-line'),
      ].filter((block) => /\p{L}{3}/u.test(block.textContent) && isInView(block));
      const [shortest] = blocks.sort((a, b) => a.textContent.length - b.textContent.length);
      if (!shortest) return '';
      shortest.style.visibility = 'hidden';
      return shortest.textContent;
    });
  }

  /** The faults of the screen's texts: below 20 units, or cut by the screen or their container. */
  faults(): Promise<string[]> {
    return this.page.evaluate(textFaults);
  }
}

/**
 * Runs in the page. In a text over several screens, each line must be entirely visible or entirely
 * hidden.
 */
function textFaults(): string[] {
  const unit = Math.min(innerWidth / 1280, innerHeight / 720);
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.querySelector('.stage')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!;
    const text = node.textContent!.trim();
    // The system draws the options of a list.
    if (text === '' || holder.closest('option, .visually-hidden, [hidden]')) continue;
    const size = parseFloat(getComputedStyle(holder).fontSize) / unit;
    if (size < 19.99) faults.push(`« ${text} » is ${size.toFixed(1)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = (
      holder.closest('.paged, .stage-fill, .stage-foot, .stage-panel, .write-form') ??
      holder.closest('.stage')!
    ).getBoundingClientRect();
    for (const rect of range.getClientRects()) {
      const outside = rect.right <= box.left + 1 || rect.left >= box.right - 1;
      const inside =
        rect.left >= box.left - 1 &&
        rect.right <= box.right + 1 &&
        rect.top >= box.top - 4 * unit &&
        rect.bottom <= box.bottom + 4 * unit &&
        rect.right <= innerWidth + 1 &&
        rect.bottom <= innerHeight + 1;
      if (!inside && !(outside && holder.closest('.paged')))
        faults.push(
          `« ${text} » is cut: ${[rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join(' ')} in ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')}`,
        );
    }
  }
  return faults;
}
