import { type Inline, ratingText, type Words } from '../../shared/reports/block'

/** Words of a document: plain, strong, a rating, a link to one of its headings, or words in another language. */
export function ReportWords({ words }: { readonly words: Words }) {
  if (typeof words === 'string') return words
  return words.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a finished sentence never move
    <InlineWords key={place} inline={inline} />
  ))
}

function InlineWords({ inline }: { readonly inline: Inline }) {
  if (typeof inline === 'string') return inline
  switch (inline.kind) {
    case 'link':
      return <a href={`#report-${inline.to}`}>{inline.text}</a>
    case 'inLanguage':
      return <span lang={inline.language}>{inline.text}</span>
    case 'rating':
      return ratingText(inline)
    default:
      return <strong>{inline.text}</strong>
  }
}
