import { tidy } from '../../basics/text'
import type { HeadingFinder } from '../survey/headings'
import type { FormDocument, FormWords } from './formDocument'
import type { FormEntry } from './formEntry'
import { readTable } from './readTable'
import { labelledLine, roleOf } from './roles'

/** What one organisation said on somebody else's form, before any of it is matched. */
export type OtherForm = {
  readonly entries: readonly FormEntry[]
  /** What the form says of its colours, for the person who has to choose. */
  readonly legend: readonly string[]
  /** All its words, to tell whose it is. */
  readonly text: string
}

/** The most entries of one form. No area asks as many questions. */
const mostEntries = 2_000

/** Reads somebody else's form. Nothing in it is guessed: what is not understood is kept as it stands. */
export function readOtherForm(document: FormDocument, finder: HeadingFinder): OtherForm {
  const known = new Map<string, boolean>()
  const isAsked = (words: string) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const isKnown = words.trim() !== '' && words.length <= 1_500 && finder.find(words) !== null
    known.set(words, isKnown)
    return isKnown
  }
  const entries: FormEntry[] = []
  let open: FormEntry | null = null
  const close = () => {
    if (open) entries.push(open)
    open = null
  }
  for (const block of document) {
    const about = block.kind === 'table' ? null : aboutLine(block, isAsked)
    if (block.kind === 'table') {
      const found = readTable(block, isAsked, open)
      if (open !== null && found[0]?.key === (open as FormEntry).key) open = null
      else close()
      entries.push(...found)
    } else if (about) {
      close()
      entries.push(about)
    } else if (isAsked(tidy(block.words))) {
      close()
      open = { key: block.place, place: block.place, number: '', words: tidy(block.words), answers: [] }
    } else if (open && !block.isHeading) {
      const before: FormEntry = open
      open = { ...before, answers: [...before.answers, said(block.words)] }
    } else close()
  }
  close()
  return { entries: entries.slice(0, mostEntries), legend: legendOf(document), text: textOf(document) }
}

/** A paragraph under a question: what it is of the answer, where it says so. */
function said(words: string): FormEntry['answers'][number] {
  const line = labelledLine(words)
  const role = line && roleOf(line.label)
  const isNamed = line !== null && role !== null && role !== 'option'
  const heading = isNamed ? line.label : ''
  return {
    column: heading.toLowerCase(),
    heading,
    words: isNamed ? line.said : words,
    colour: null,
    marks: [],
    role: isNamed ? null : 'box',
  }
}

/** `Name of school: Oakfield`, where it is something that is asked; null for any other words. */
function aboutLine({ words, place }: FormWords, isAsked: (words: string) => boolean): FormEntry | null {
  const line = labelledLine(words)
  if (!line || line.said === '' || !isAsked(line.label)) return null
  const answer = { column: '', heading: '', words: line.said, colour: null, marks: [], role: null }
  return { key: place, place, number: '', words: line.label, answers: [answer] }
}

const colourWord = /\b(red|amber|green|blue|yellow|orange|brag?|rag)\b/i

/** Lines that say what colours mean: `Green = fully met`, or a coloured cell with words beside it. */
function legendOf(document: FormDocument): readonly string[] {
  const lines = document.flatMap((block) => {
    if (block.kind === 'words') return [block.words]
    return block.rows.flatMap(({ cells }) => {
      const text = cells.map(({ words }) => tidy(words)).filter(Boolean)
      const colour = cells.find((cell) => cell.colour !== null && cell.colour !== 'unnamed')?.colour ?? null
      const isKey = text.length === 2 && (colour !== null || colourWord.test(text[0] ?? ''))
      return isKey
        ? [colour !== null && !colourWord.test(text.join(' ')) ? `${colour}: ${text.join(' – ')}` : text.join(' – ')]
        : [text.join(' ')]
    })
  })
  return [...new Set(lines.map(tidy))]
    .filter(
      (line) =>
        line.length <= 240 && /^(?:[•*–-]\s*)?(?:red|amber|green|blue|yellow|orange)\b\s*(?:[=:–—-]|\()/i.test(line),
    )
    .slice(0, 8)
}

const textOf = (document: FormDocument): string =>
  document
    .flatMap((block) =>
      block.kind === 'words' ? [block.words] : block.rows.flatMap(({ cells }) => cells.map(({ words }) => words)),
    )
    .join('\n')
    .slice(0, 400_000)
