import type { Locator, Page } from 'playwright-core';

/** A stretch of a line that the extension decorated, as it is drawn. */
export interface Drawn {
  /** The words under it. */
  readonly text: string;
  /** What the browser shows there, as CSS values; what is not set is left out. */
  readonly style: Readonly<Record<string, string>>;
}

/** A point of the page. */
interface Point {
  readonly x: number;
  readonly y: number;
}

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

  /** Waits for the words to be on the screen (they may be wrapped over lines) and gives the middle of their first letter. */
  async placeOf(words: string): Promise<Point> {
    const handle = await this.#page.waitForFunction(findWords, { words });
    const place = (await handle.jsonValue()) as { from: Point };
    return place.from;
  }

  /** Clicks into the words' first letter. */
  async click(words: string): Promise<void> {
    const { x, y } = await this.placeOf(words);
    await this.#page.mouse.click(x, y);
  }

  /** Selects words that are on the screen, by dragging over them. */
  async select(words: string): Promise<void> {
    const handle = await this.#page.waitForFunction(findWords, { words });
    const { start, end } = (await handle.jsonValue()) as { start: Point; end: Point };
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move((start.x + end.x) / 2, end.y);
    await this.#page.mouse.move(end.x, end.y);
    await this.#page.mouse.up();
    await this.#root.locator('.selected-text').first().waitFor();
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
    const { x, y } = await this.placeOf(words);
    await this.#page.mouse.move(x + 1, y + 1);
    await this.#page.mouse.move(x, y);
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
      await this.#root.locator('.view-overlays [class*="ced-"], .view-line [class*="ced-"]').first().waitFor();
    }
    return this.#root.evaluate(readDrawn);
  }

  /** Waits until something is drawn on exactly these words, and gives its style. */
  async drawnOn(words: string, within = 10_000): Promise<Readonly<Record<string, string>>> {
    const deadline = Date.now() + within;
    for (;;) {
      const all = await this.drawn({ wait: false });
      const found = all.filter(({ text }) => text === words);
      if (found.length > 0) return Object.assign({}, ...found.map(({ style }) => style)) as Record<string, string>;
      if (Date.now() > deadline) {
        throw new Error(
          `Nothing is drawn on ${JSON.stringify(words)}, but on ${JSON.stringify(all.map(({ text }) => text))}`,
        );
      }
      // The next frame is the earliest that something can have changed.
      await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}

/** In the page: where the words are in the active editor, or undefined while they are not on the screen. */
function findWords({ words }: { words: string }): { from: Point; start: Point; end: Point } | undefined {
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
    from: { x: first.left + first.width / 2, y: middle(first) },
    start: { x: first.left, y: middle(first) },
    end: { x: last.right, y: middle(last) },
  };
}

/** In the page: the extension's decorations of an editor, with the words under them. */
function readDrawn(editor: Element): Drawn[] {
  const wanted = ['background-color', 'color', 'font-style', 'font-weight', 'opacity'];
  const lined = ['text-decoration-line', 'text-decoration-style', 'text-decoration-color'];
  const sides = ['top', 'bottom', 'left', 'right'];
  const styleOf = (element: Element): Record<string, string> => {
    const computed = getComputedStyle(element);
    const style: Record<string, string> = {};
    for (const name of wanted) style[name] = computed.getPropertyValue(name);
    if (computed.textDecorationLine !== 'none') for (const name of lined) style[name] = computed.getPropertyValue(name);
    for (const side of sides) {
      const width = computed.getPropertyValue(`border-${side}-width`);
      const kind = computed.getPropertyValue(`border-${side}-style`);
      if (width !== '0px' && kind !== 'none') {
        style[`border-${side}`] = `${width} ${kind} ${computed.getPropertyValue(`border-${side}-color`)}`;
      }
    }
    if (computed.outlineStyle !== 'none' && computed.outlineWidth !== '0px') {
      style['outline'] = `${computed.outlineWidth} ${computed.outlineStyle} ${computed.outlineColor}`;
    }
    if (style['background-color'] === 'rgba(0, 0, 0, 0)') delete style['background-color'];
    return style;
  };

  const lines = [...editor.querySelectorAll<HTMLElement>('.view-lines > .view-line')]
    .map((element) => ({ element, rect: element.getBoundingClientRect() }))
    .sort((a, b) => a.rect.top - b.rect.top);
  const drawn: (Drawn & { top: number; left: number })[] = [];

  // Colours and underlines are on the words' own elements.
  for (const { element } of lines) {
    for (const span of element.querySelectorAll<HTMLElement>('[class*="ced-"]')) {
      const { top, left } = span.getBoundingClientRect();
      drawn.push({ text: (span.textContent ?? '').replace(/\u00a0/g, ' '), style: styleOf(span), top, left });
    }
  }
  // Backgrounds and borders are boxes under the words.
  for (const box of editor.querySelectorAll<HTMLElement>('.view-overlays [class*="ced-"]')) {
    const area = box.getBoundingClientRect();
    const line = lines.find(({ rect }) => Math.abs(rect.top - area.top) < rect.height / 2);
    if (!line) continue;
    let text = '';
    const walker = document.createTreeWalker(line.element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let offset = 0; offset < data.length; offset++) {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const letter = range.getBoundingClientRect();
        const middle = letter.left + letter.width / 2;
        if (middle > area.left && middle < area.right) text += data[offset] === '\u00a0' ? ' ' : data[offset];
      }
    }
    drawn.push({ text, style: styleOf(box), top: area.top, left: area.left });
  }
  return drawn.sort((a, b) => a.top - b.top || a.left - b.left).map(({ text, style }) => ({ text, style }));
}
