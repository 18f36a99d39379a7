import * as vscode from 'vscode';
import type { EntityType } from '../../../core/model';
import { tagColor } from '../../platform/tagColor';

/** The ways in which text of an article can be marked. Each differs from the others by shape as well as by colour. */
export type Style =
  | EntityType
  | 'acceptedMention'
  | 'direct'
  | 'mixed'
  | 'scare'
  | 'italic'
  | 'acceptedQuotation'
  | 'shared'
  | 'unique'
  | 'boilerplate'
  | 'needsReview';

type Options = vscode.DecorationRenderOptions;

const closed = vscode.DecorationRangeBehavior.ClosedClosed;

/** A line under a name; entity types are told apart by how it is drawn. */
function underline(color: string, borderStyle: string, width = 2): Options {
  return { borderStyle, borderWidth: `0 0 ${width}px 0`, borderColor: theme(color), rangeBehavior: closed };
}

/** An image of nothing: VS Code draws a mark in the margin only where there is an image. */
const noImage = vscode.Uri.parse(
  `data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`,
);

/**
 * A bar in the margin beside whole paragraphs, left of the line numbers, where it crosses no letter. The API has images only
 * there, and an image cannot take a theme's colour, so the bar is a border of the (empty) image's own box.
 */
function margin(color: string, line: 'solid' | 'double' | 'dotted', background?: string): Options {
  return {
    isWholeLine: true,
    gutterIconPath: noImage,
    gutterIconSize: `auto; box-sizing: border-box; border-left: ${line === 'double' ? 5 : 3}px ${line} ${variable(color)}`,
    ...(background ? { backgroundColor: theme(background) } : {}),
    rangeBehavior: closed,
  };
}

const quoted: Options = { backgroundColor: theme('corpus.quotationBackground'), rangeBehavior: closed };

export const styles: Readonly<Record<Style, Options>> = {
  person: underline('corpus.personUnderline', 'solid'),
  organization: underline('corpus.organizationUnderline', 'dashed'),
  place: underline('corpus.placeUnderline', 'dotted'),
  event: underline('corpus.eventUnderline', 'double', 3),
  date: underline('corpus.dateUnderline', 'dotted', 1),
  nationality: underline('corpus.nationalityUnderline', 'dashed', 1),
  other: underline('corpus.otherUnderline', 'solid', 1),
  // What a person decided is filled or framed, on top of what it is anyway.
  acceptedMention: { backgroundColor: theme('corpus.acceptedBackground'), rangeBehavior: closed },
  direct: quoted,
  mixed: quoted,
  scare: { color: theme('corpus.scareQuotationForeground'), rangeBehavior: closed },
  // On its own: in a comparison VS Code leaves out whatever changes the font, with all else that the same decoration does.
  italic: { fontStyle: 'italic', rangeBehavior: closed },
  acceptedQuotation: { border: '1px solid', borderColor: theme('corpus.quotationBorder'), rangeBehavior: closed },
  shared: margin('corpus.sharedBorder', 'solid'),
  unique: margin('corpus.uniqueBorder', 'double', 'corpus.uniqueBackground'),
  boilerplate: { ...margin('corpus.boilerplateForeground', 'dotted'), color: theme('corpus.boilerplateForeground') },
  needsReview: {
    border: '1px dashed',
    borderColor: theme('corpus.reviewBorder'),
    overviewRulerColor: theme('corpus.reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: closed,
  },
};

/** The style of a tagged passage. @param color as the tag set has it, if the tag has one. */
export function passageStyle(color: string | undefined): Options {
  const line = tagColor(color) ?? theme('corpus.passageBorder');
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

/** A theme colour as the workbench's style sheet has it. */
function variable(id: string): string {
  return `var(--vscode-${id.replace('.', '-')})`;
}

function theme(id: string): vscode.ThemeColor {
  return new vscode.ThemeColor(id);
}
