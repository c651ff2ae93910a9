import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** The view of the master document. */
export class DocumentPage {
  constructor(private readonly page: Page) {}

  get view(): Locator {
    return this.page.getByRole('main', { name: 'Document maître' });
  }

  get parts(): Locator {
    return this.view.getByRole('navigation', { name: 'Parties du document' });
  }

  get text(): Locator {
    return this.view.getByRole('textbox', { name: 'Texte du chapitre, en Markdown' });
  }

  get preview(): Locator {
    return this.view.getByRole('region', { name: 'Aperçu du chapitre' });
  }

  get refusal(): Locator {
    return this.view.getByRole('alert');
  }

  /** The titles of the chapters, in order. */
  chapters(): Promise<string[]> {
    return this.parts.locator('ol').getByRole('button').allInnerTexts();
  }

  async go(part: string): Promise<void> {
    await this.parts.getByRole('button', { name: part, exact: true }).click();
  }

  /** Types at the end of the chapter. */
  async type(text: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(text);
  }

  /** Leaves the text, which saves it. */
  async leave(): Promise<void> {
    await this.text.blur();
  }

  async insertBlock(name: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Insérer un bloc' }).click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Pastes a file into the text, like a picture in the clipboard. */
  async pasteFile(name: string, type: string, base64: string): Promise<void> {
    await this.text.focus();
    await this.text.evaluate(
      (field, file) => {
        const clipboard = new DataTransfer();
        clipboard.items.add(
          new File([Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0))], file.name, {
            type: file.type,
          }),
        );
        field.dispatchEvent(
          new ClipboardEvent('paste', {
            clipboardData: clipboard,
            bubbles: true,
            cancelable: true,
          }),
        );
      },
      { name, type, base64 },
    );
  }

  /** Holds each picture while it is read; the returned function releases it. */
  async holdReading(): Promise<() => Promise<void>> {
    await this.page.evaluate(() => {
      const read = window.createImageBitmap.bind(window) as (blob: Blob) => Promise<ImageBitmap>;
      const held: (() => void)[] = [];
      Object.assign(window, {
        held,
        createImageBitmap: (blob: Blob) =>
          new Promise<void>((go) => {
            held.push(go);
          }).then(() => read(blob)),
      });
    });
    return async () => {
      await this.page.waitForFunction(
        () => (window as unknown as { held: unknown[] }).held.length > 0,
      );
      await this.page.evaluate(() =>
        (window as unknown as { held: (() => void)[] }).held.shift()!(),
      );
    };
  }

  /** Exports a file and returns its download path. */
  async make(
    button: string,
    within: Locator = this.view,
  ): Promise<{ name: string; path: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await within.getByRole('button', { name: button }).click();
    const file = await download;
    const path = await file.path();
    return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
  }
}
