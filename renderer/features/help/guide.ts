/**
 * The guide of docs/guide/nl, as it is: what is printed there is what F1 shows, without the pictures of a program that is open. In Dutch
 * in every language.
 */
const FILES: Readonly<Record<string, string>> = import.meta.glob<string>('../../../docs/guide/nl/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface GuideSection {
  /** Stands alone in its chapter. */
  readonly heading: string;
  /** Markdown, the heading included. */
  readonly text: string;
}

export interface Chapter {
  /** Name of its file, without ending. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

const CONTENTS = 'README';
const PICTURE = /^!\[.*\]\(.*\)\n+/gm;

function chapter(id: string, text: string): Chapter {
  const sections = text.split(/^(?=##? )/m).map((part) => ({
    heading: /^##? (.*)$/m.exec(part)?.[1] ?? id,
    text: part,
  }));
  return { id, title: sections[0]?.heading ?? id, sections };
}

function all(): readonly Chapter[] {
  const byId = new Map(
    Object.entries(FILES).map(
      ([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text.replace(PICTURE, '')] as const,
    ),
  );
  // In the order of the table of contents.
  const order = [...(byId.get(CONTENTS) ?? '').matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, id = '']) => id);
  return order.flatMap((id) => {
    const text = byId.get(id);
    return text ? [chapter(id, text)] : [];
  });
}

export const CHAPTERS = all();
