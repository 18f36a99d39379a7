import { Kind, type Frame } from './frame';
import { Word } from './words';

/** What a token is to its neighbour. */
export const enum Context {
  /** There is none. */
  Edge,
  /** It stands in another sentence. */
  Sentence,
  Comma,
  Colon,
  Dash,
  Quote,
  Cue,
  Preposition,
  Determiner,
  Link,
  Pronoun,
  Name,
  Word,
  And,
  Mark,
  Auxiliary,
  Count,
}

/** The class of a token as the context of another; an edge where there is none. */
export function contextOf(frame: Frame, i: number, of: number): Context {
  if (i < 0 || i >= frame.length) return Context.Edge;
  switch (frame.kinds[i]) {
    case Kind.Comma:
      return Context.Comma;
    case Kind.Colon:
      return Context.Colon;
    case Kind.Dash:
      return Context.Dash;
    case Kind.Quote:
      return frame.sentence[i] === frame.sentence[of] ? Context.Quote : Context.Sentence;
    case Kind.Word:
    case Kind.Number:
    case Kind.Possessive:
      break;
    case Kind.Stop:
      return Context.Sentence;
    default:
      return Context.Mark;
  }
  if (frame.sentence[i] !== frame.sentence[of]) return Context.Sentence;
  if (frame.kinds[i] === Kind.Possessive) return Context.Determiner;
  const classes = frame.classes[i] ?? 0;
  if ((frame.mention[i] ?? -1) >= 0) return Context.Name;
  if (classes & Word.Cue && frame.capital[i] !== true) return Context.Cue;
  if (classes & Word.Preposition) return Context.Preposition;
  if (classes & (Word.Subordinator | Word.Relative)) return Context.Link;
  if (classes & (Word.Determiner | Word.Quantifier)) return Context.Determiner;
  if (classes & Word.Pronoun) return Context.Pronoun;
  if (classes & Word.And) return Context.And;
  if (classes & Word.Auxiliary) return Context.Auxiliary;
  return frame.capital[i] === true ? Context.Name : Context.Word;
}
