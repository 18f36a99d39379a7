import type { Locator, Page } from 'playwright-core';
import { pageChange } from './pageChange';

/** A stretch of a line that the extension decorated, as it is drawn. */
export interface Drawn {
  /** The words under it. */
  readonly text: string;
  /** What the browser shows there, as CSS values; what is not set is left out. */
  readonly style: Readonly<Record<string, string>>;
}

/** A point of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words are on the page. */
export interface Place {
  /** The middle of the first letter. */
  readonly first: Point;
  /** The left edge of the first letter and the right edge of the last, half-way up. */
  readonly start: Point;
  readonly end: Point;
}

/** What extensions decorate has a class of this kind. */
const decorated = '.view-overlays [class*="ced-"], .view-line [class*="ced-"]';

/** The active text editor, as a person sees it: only what is on the screen. */
export class EditorPane {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #root(): Locator {
    return this.#page.locator('.part.editor .editor-group-container.active .monaco-editor[role="code"]').last();
  }

  /** Waits until the text is drawn. */
  async ready(): Promise<void> {
    await this.#root.locator('.view-line').first().waitFor();
  }

  /** The lines on the screen, from the top. Long lines that are wrapped count as several. */
  async lines(): Promise<readonly string[]> {
    await this.ready();
    return this.#root.evaluate((editor) =>
      [...editor.querySelectorAll<HTMLElement>('.view-lines > .view-line')]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((line) => (line.textContent ?? '').replace(/\u00a0/g, ' ')),
    );
  }

  /**
   * Waits for the words to be on the screen (they may be wrapped over lines) and tells where they are. Words further down
   * are not found: `find` brings them into view.
   */
  async placeOf(words: string): Promise<Place> {
    const found = await this.#page.waitForFunction(findWords, { words }, { timeout: 20_000 }).catch(() => undefined);
    if (!found)
      throw new Error(`Not on the screen: ${JSON.stringify(words)}\nThere is:\n${(await this.lines()).join('\n')}`);
    return (await found.jsonValue()) as Place;
  }

  /** Clicks into the words' first letter. */
  async click(words: string, modifiers: readonly ('Alt' | 'ControlOrMeta' | 'Shift')[] = []): Promise<void> {
    const { first } = await this.placeOf(words);
    for (const key of modifiers) await this.#page.keyboard.down(key);
    await this.#page.mouse.click(first.x, first.y);
    for (const key of modifiers) await this.#page.keyboard.up(key);
  }

  /** Selects words that are on the screen, by dragging over them. */
  async select(words: string): Promise<void> {
    const bare = (text: string): string => text.replace(/\s/g, '');
    // A line that comes in above, with links to duplicates, moves everything under a mouse that is on its way.
    const deadline = Date.now() + 20_000;
    do {
      const { start, end } = await this.#restingPlaceOf(words);
      await this.#page.mouse.move(start.x, start.y);
      await this.#page.mouse.down();
      await this.#page.mouse.move((start.x + end.x) / 2, end.y);
      await this.#page.mouse.move(end.x, end.y);
      await this.#page.mouse.up();
      await this.#nextFrame();
      if (bare(await this.selected()) === bare(words)) return;
      // A drag that begins in a selection would move its words.
      await this.#page.keyboard.press('ArrowLeft');
    } while (Date.now() < deadline);
    throw new Error(`Could not select ${JSON.stringify(words)}, but ${JSON.stringify(await this.selected())}`);
  }

  /** Where words are once they are at the same place for two frames. */
  async #restingPlaceOf(words: string): Promise<Place> {
    for (let before = await this.placeOf(words); ;) {
      await this.#nextFrame();
      const now = await this.placeOf(words);
      if (JSON.stringify(now) === JSON.stringify(before)) return now;
      before = now;
    }
  }

  /** The next frame is the earliest that something can have changed. */
  async #nextFrame(): Promise<void> {
    await this.#page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** Finds words by the editor's own search: they are selected and in view. The editor must have the focus. */
  async find(words: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+KeyF');
    const widget = this.#root.locator('.find-widget.visible');
    const input = widget.locator('.find-part textarea, .find-part input').first();
    await input.fill(words);
    await widget.locator('.matchesCount', { hasText: / of / }).waitFor();
    await this.#page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
  }

  /** Waits for a line of links above the text (a code lens), and gives the link with these words. */
  async lens(words: RegExp): Promise<Locator> {
    const link = this.#root.locator('.codelens-decoration a', { hasText: words }).first();
    await link.waitFor();
    return link;
  }

  /** The words that are selected, as far as they are on the screen. */
  async selected(): Promise<string> {
    const parts = await this.#root.evaluate(readDrawn, '.view-overlays .selected-text');
    return parts.map(({ text }) => text).join('');
  }

  /** Goes to a line and column, both from 1, by the editor's own command. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#page.keyboard.press('Control+KeyG');
    await this.#page.locator('.quick-input-widget input[type="text"]').waitFor();
    await this.#page.keyboard.insertText(`${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Rests the mouse on the words and gives the text of the hover that comes. */
  async hover(words: string): Promise<string> {
    const { first } = await this.placeOf(words);
    await this.#page.mouse.move(first.x + 1, first.y + 1);
    await this.#page.mouse.move(first.x, first.y);
    const hover = this.hoverBox();
    await hover.waitFor();
    await this.#page.waitForFunction(() => {
      const text = document.querySelector('.monaco-hover:not(.hidden) .monaco-hover-content')?.textContent ?? '';
      return text !== '' && !/^Loading/.test(text);
    });
    return hover.innerText();
  }

  /** The hover that is open: for clicking its links. */
  hoverBox(): Locator {
    return this.#page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden), .monaco-hover.fade-in').first();
  }

  /**
   * What the extension drew on the lines on the screen: backgrounds, borders, underlines and colours, with the words
   * under them. Waits until there is some, unless told not to.
   */
  async drawn(options: { readonly wait?: boolean } = {}): Promise<readonly Drawn[]> {
    await this.ready();
    if (options.wait !== false) {
      await this.#root.locator(decorated).first().waitFor();
    }
    return this.#root.evaluate(readDrawn, decorated);
  }

  /**
   * Waits until something is drawn on exactly these words, and gives its style: all of it together, where several things
   * are. With `property`, until that is part of it; with `!property`, until it is not (nothing may be drawn at all then).
   */
  async drawnOn(words: string, property?: string, within = 20_000): Promise<Readonly<Record<string, string>>> {
    const deadline = Date.now() + within;
    for (;;) {
      const all = await this.drawn({ wait: false });
      const found = all.filter(({ text }) => text === words);
      const style = Object.assign({}, ...found.map((one) => one.style)) as Record<string, string>;
      const isAsWanted = property?.startsWith('!')
        ? style[property.slice(1)] === undefined
        : found.length > 0 && (property === undefined || style[property] !== undefined);
      if (isAsWanted) return style;
      if (Date.now() > deadline) {
        const wanted = `${property ?? 'something'} on ${JSON.stringify(words)}`;
        throw new Error(`Wanted ${wanted}; there is ${all.map((one) => JSON.stringify(one)).join('\n')}`);
      }
      await pageChange(this.#page);
    }
  }

  /** Waits until something holds. */
  async until(holds: () => Promise<boolean>, within = 20_000): Promise<void> {
    const deadline = Date.now() + within;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`It did not come to hold: ${holds.toString()}`);
      await pageChange(this.#page);
    }
  }

  /** The bars in the margin, left of the line numbers, of the paragraph that begins with these words: styles as CSS has them. */
  async barsAt(words: string): Promise<readonly string[]> {
    const { first } = await this.placeOf(words);
    return this.#root.evaluate(
      (editor, y) =>
        [...editor.querySelectorAll('.glyph-margin-widgets [class*="ced-"]')]
          .filter((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top <= y && y < bottom;
          })
          .map((element) => {
            const { borderLeftWidth, borderLeftStyle, borderLeftColor } = getComputedStyle(element);
            return `${borderLeftWidth} ${borderLeftStyle} ${borderLeftColor}`;
          }),
      first.y,
    );
  }
}

/** In the page: where the words are in the active editor, or undefined while they are not on the screen. */
function findWords({ words }: { words: string }): Place | undefined {
  const editors = document.querySelectorAll('.part.editor .editor-group-container.active .monaco-editor[role="code"]');
  const editor = editors[editors.length - 1];
  if (!editor) return undefined;
  const lines = [...editor.querySelectorAll<HTMLElement>('.view-lines > .view-line')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  // Every letter on the screen with its place, in reading order.
  const letters: { letter: string; node: Text; offset: number }[] = [];
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data;
      for (let offset = 0; offset < text.length; offset++) {
        letters.push({ letter: text[offset] === '\u00a0' ? ' ' : text[offset]!, node: node as Text, offset });
      }
    }
  }
  const at = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(words.replace(/\u00a0/g, ' '));
  if (at < 0) return undefined;
  const box = ({ node, offset }: { node: Text; offset: number }): DOMRect => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  const first = box(letters[at]!);
  const last = box(letters[at + words.length - 1]!);
  const visible = editor.getBoundingClientRect();
  if (first.bottom > visible.bottom || first.top < visible.top || last.bottom > visible.bottom) return undefined;
  const middle = (rect: DOMRect): number => rect.top + rect.height / 2;
  return {
    first: { x: first.left + first.width / 2, y: middle(first) },
    start: { x: first.left, y: middle(first) },
    end: { x: last.right, y: middle(last) },
  };
}

/**
 * In the page: the elements of an editor that match, with the words in or under them and what the browser shows there, in
 * reading order. Backgrounds and borders are boxes beneath the lines; colours and underlines are on the words themselves.
 */
function readDrawn(editor: Element, selector: string): Drawn[] {
  const sides = ['top', 'bottom', 'left', 'right'];
  const ordinary = new Set(
    [...editor.querySelectorAll('.view-lines, .view-line .mtk1:not([class*="ced-"])')].map(
      (e) => getComputedStyle(e).color,
    ),
  );
  const styleOf = (element: Element, isText: boolean): Record<string, string> => {
    const computed = getComputedStyle(element);
    const style: Record<string, string> = {};
    const clear = (color: string): boolean => color === 'rgba(0, 0, 0, 0)';
    if (!clear(computed.backgroundColor)) style['background-color'] = computed.backgroundColor;
    if (isText && !ordinary.has(computed.color)) style['color'] = computed.color;
    if (computed.fontStyle !== 'normal') style['font-style'] = computed.fontStyle;
    if (isText && computed.fontWeight !== '400') style['font-weight'] = computed.fontWeight;
    if (computed.opacity !== '1') style['opacity'] = computed.opacity;
    if (computed.textDecorationLine !== 'none') {
      style['text-decoration'] = [
        computed.textDecorationLine,
        computed.textDecorationStyle,
        computed.textDecorationColor,
      ].join(' ');
    }
    for (const side of sides) {
      const [width, kind, color] = ['width', 'style', 'color'].map((part) =>
        computed.getPropertyValue(`border-${side}-${part}`),
      ) as [string, string, string];
      if (width !== '0px' && kind !== 'none' && !clear(color)) style[`border-${side}`] = `${width} ${kind} ${color}`;
    }
    if (computed.outlineStyle !== 'none' && computed.outlineWidth !== '0px' && !clear(computed.outlineColor)) {
      style['outline'] = `${computed.outlineWidth} ${computed.outlineStyle} ${computed.outlineColor}`;
    }
    return style;
  };

  const lines = [...editor.querySelectorAll<HTMLElement>('.view-lines > .view-line')].map((element) => ({
    element,
    rect: element.getBoundingClientRect(),
  }));
  // Every letter of a line with its middle: asked for once, however many highlights are on the line.
  const lettersOf = new Map<Element, readonly { readonly letter: string; readonly middle: number }[]>();
  const readLetters = (line: Element) => {
    const letters: { letter: string; middle: number }[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let offset = 0; offset < data.length; offset++) {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, width } = range.getBoundingClientRect();
        letters.push({ letter: data.charAt(offset), middle: left + width / 2 });
      }
    }
    lettersOf.set(line, letters);
    return letters;
  };
  const wordsUnder = (area: DOMRect): string => {
    const line = lines.find(({ rect }) => Math.abs(rect.top - area.top) < rect.height / 2);
    if (!line) return '';
    return (lettersOf.get(line.element) ?? readLetters(line.element))
      .filter(({ middle }) => middle > area.left && middle < area.right)
      .map(({ letter }) => letter)
      .join('');
  };

  return [...editor.querySelectorAll<HTMLElement>(selector)]
    .map((element) => {
      const area = element.getBoundingClientRect();
      const isText = element.closest('.view-line') !== null;
      const text = (isText ? (element.textContent ?? '') : wordsUnder(area)).replace(/\u00a0/g, ' ');
      return { text, style: styleOf(element, isText), top: area.top, left: area.left };
    })
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(({ text, style }) => ({ text, style }));
}
