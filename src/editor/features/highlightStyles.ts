import * as vscode from 'vscode';
import type { EntityType } from '../../core/model';

/** The ways in which text of an article can be marked. Each differs from the others by shape as well as by colour. */
export type Style = EntityType | 'direct' | 'mixed' | 'scare' | 'shared' | 'unique' | 'boilerplate' | 'needsReview';

type Options = vscode.DecorationRenderOptions;

const closed = vscode.DecorationRangeBehavior.ClosedClosed;

/** A line under a name; entity types are told apart by how it is drawn. */
function underline(color: string, borderStyle: string, width = 2): Options {
  return { borderStyle, borderWidth: `0 0 ${width}px 0`, borderColor: theme(color), rangeBehavior: closed };
}

/** A line at the left of whole paragraphs. */
function margin(color: string, background?: string): Options {
  return {
    isWholeLine: true,
    borderStyle: 'solid',
    borderWidth: '0 0 0 3px',
    borderColor: theme(color),
    ...(background ? { backgroundColor: theme(background) } : {}),
    rangeBehavior: closed,
  };
}

const quoted: Options = {
  fontStyle: 'italic',
  backgroundColor: theme('corpus.quotationBackground'),
  border: '1px solid',
  borderColor: theme('corpus.quotationBorder'),
  rangeBehavior: closed,
};

export const styles: Readonly<Record<Style, Options>> = {
  person: underline('corpus.personUnderline', 'solid'),
  organization: underline('corpus.organizationUnderline', 'dashed'),
  place: underline('corpus.placeUnderline', 'dotted'),
  event: underline('corpus.eventUnderline', 'double', 3),
  date: underline('corpus.dateUnderline', 'dotted', 1),
  nationality: underline('corpus.nationalityUnderline', 'dashed', 1),
  other: underline('corpus.otherUnderline', 'solid', 1),
  direct: quoted,
  mixed: quoted,
  scare: { fontStyle: 'italic', color: theme('corpus.scareQuotationForeground'), rangeBehavior: closed },
  shared: margin('corpus.sharedBorder'),
  unique: margin('corpus.uniqueBorder', 'corpus.uniqueBackground'),
  boilerplate: { color: theme('corpus.boilerplateForeground'), rangeBehavior: closed },
  needsReview: {
    border: '1px dashed',
    borderColor: theme('corpus.reviewBorder'),
    overviewRulerColor: theme('corpus.reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: closed,
  },
};

/** The style of a tagged passage. @param color a theme colour id or `#rrggbb` from the tag set, if the tag has one. */
export function passageStyle(color: string | undefined): Options {
  const line = color === undefined ? theme('corpus.passageBorder') : color.startsWith('#') ? color : theme(color);
  return {
    backgroundColor: theme('corpus.passageBackground'),
    border: '1px solid',
    borderColor: line,
    borderRadius: '2px',
    overviewRulerColor: line,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: closed,
  } as Options;
}

function theme(id: string): vscode.ThemeColor {
  return new vscode.ThemeColor(id);
}
