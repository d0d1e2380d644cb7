import { counted, listed } from '../basics/text'
import type { Level } from '../frameworks/scale'
import { stepsText } from './standingRating'
import { isCompared, type YearChange } from './yearChange'
import { named } from './yearWords'

// Where the lines of a slope chart run. Lines that begin and end at the same levels run side by side and share one label at
// each end, so that no label ever lies on another. All lengths are in the size of the text, so that the chart grows with it.

/** The most lines that a person can tell apart. */
export const mostLines = 15

/** Lines that begin and end at the same levels. */
export type SlopeBundle = {
  readonly steps: number
  /** What the lines stand for, in order. */
  readonly names: readonly string[]
  readonly left: SlopeEnd
  readonly right: SlopeEnd
}

/** One end of a bundle: where its middle is, and its label line by line. */
export type SlopeEnd = { readonly level: Level; readonly y: number; readonly lines: readonly string[] }

/** A slope chart ready to be drawn. */
export type Slope = {
  readonly bundles: readonly SlopeBundle[]
  readonly height: number
  /** Where one level ends and the next begins. */
  readonly rules: readonly number[]
  readonly unchangedNotDrawn: number
  readonly movedNotDrawn: number
  /** What it shows, for those who do not see it, and for all above it. */
  readonly summary: string
}

/** How far lines of one bundle run apart, how high a line of a label is, and what is left free round labels. */
export const slopeSizes = { apart: 0.375, line: 1.35, around: 0.6 } as const

/** The most characters in one line of a label. */
const widest = 30

/** The changes of one standard, or of one organisation, as a slope chart; `nameOf` says what each line stands for. */
export function slopeOf(changes: readonly YearChange[], nameOf: (change: YearChange) => string): Slope {
  const compared = changes.filter(({ kind }) => isCompared(kind))
  const moved = compared.filter(({ steps }) => steps !== 0)
  const drawn = compared.length <= mostLines ? compared : moved.slice(0, mostLines)
  const placed = placeBundles(bundled(drawn, nameOf))
  const left = {
    unchangedNotDrawn: compared.length <= mostLines ? 0 : compared.length - moved.length,
    movedNotDrawn: compared.length <= mostLines ? 0 : Math.max(0, moved.length - mostLines),
  }
  return { ...placed, ...left, summary: summaryOf(compared, nameOf, changes.length - compared.length) }
}

type Bundle = Pick<SlopeBundle, 'steps' | 'names'> & {
  readonly was: Level
  readonly is: Level
  readonly ranks: readonly [number, number]
}

function bundled(changes: readonly YearChange[], nameOf: (change: YearChange) => string): readonly Bundle[] {
  const bundles = new Map<string, { first: YearChange; names: string[] }>()
  for (const change of changes) {
    const key = `${change.was.rank} ${change.is.rank}`
    const known = bundles.get(key)
    if (known) known.names.push(nameOf(change))
    else bundles.set(key, { first: change, names: [nameOf(change)] })
  }
  return [...bundles.values()].flatMap(({ first: { was, is, steps }, names }) =>
    was.level && is.level && was.rank !== null && is.rank !== null
      ? [{ steps, names, was: was.level, is: is.level, ranks: [was.rank, is.rank] as const }]
      : [],
  )
}

/** A label that stands at one end of a bundle. */
type Placed = { readonly bundle: Bundle; readonly lines: readonly string[]; readonly height: number }

function placeBundles(bundles: readonly Bundle[]): Pick<Slope, 'bundles' | 'height' | 'rules'> {
  const ranks = [...new Set(bundles.flatMap((each) => each.ranks))].sort((a, b) => a - b)
  const lefts = new Map<Bundle, SlopeEnd>()
  const rights = new Map<Bundle, SlopeEnd>()
  const rules: number[] = []
  let top = 0
  for (const rank of ranks) {
    const [left, right] = [endsAt(bundles, 0, rank), endsAt(bundles, 1, rank)]
    // What stayed runs level, so it has the same place on both sides, above all that leads away.
    const stayed = left.filter(({ bundle }) => bundle.steps === 0)
    let below = top + slopeSizes.around
    for (const { bundle, lines, height } of stayed) {
      const other = right.find((each) => each.bundle === bundle)
      const both = Math.max(height, other?.height ?? 0)
      lefts.set(bundle, { level: bundle.was, y: below + both / 2, lines })
      rights.set(bundle, { level: bundle.is, y: below + both / 2, lines: other?.lines ?? lines })
      below += both + slopeSizes.around
    }
    const bottoms = [placeMoved(left, lefts, below, ({ was }) => was), placeMoved(right, rights, below, ({ is }) => is)]
    top = Math.max(...bottoms)
    rules.push(top)
  }
  return {
    bundles: bundles.flatMap((bundle) => {
      const [left, right] = [lefts.get(bundle), rights.get(bundle)]
      return left && right ? [{ steps: bundle.steps, names: bundle.names, left, right }] : []
    }),
    height: top,
    rules: rules.slice(0, -1),
  }
}

/** The labels of one side that stand at one level, those that lead up first, so that fewer lines cross. */
function endsAt(bundles: readonly Bundle[], side: 0 | 1, rank: number): readonly Placed[] {
  const other = side === 0 ? 1 : 0
  return bundles
    .filter(({ ranks }) => ranks[side] === rank)
    .sort((a, b) => a.ranks[other] - b.ranks[other])
    .map((bundle) => {
      const lines = labelLines(bundle, side === 0 ? bundle.was : bundle.is, side === 1)
      return { bundle, lines, height: Math.max(lines.length * slopeSizes.line, bundle.names.length * slopeSizes.apart) }
    })
}

/** Puts the labels of what moved one below the other. Answers where the last of them ends. */
function placeMoved(
  placed: readonly Placed[],
  into: Map<Bundle, SlopeEnd>,
  from: number,
  levelOf: (bundle: Bundle) => Level,
): number {
  let below = from
  for (const { bundle, lines, height } of placed.filter((each) => each.bundle.steps !== 0)) {
    into.set(bundle, { level: levelOf(bundle), y: below + height / 2, lines })
    below += height + slopeSizes.around
  }
  return below
}

/** `Good – Hospitals Trust`, or `Good (3) – A, B and C`, broken into lines. All that moved are named. */
function labelLines({ names, steps }: Bundle, { label }: Level, isRight: boolean): readonly string[] {
  const count = names.length > 1 ? ` (${names.length})` : ''
  const direction = isRight ? `${steps < 0 ? ', ↓ ' : steps > 0 ? ', ↑ ' : ', '}${stepsText(steps)}` : ''
  return wrapped(`${label}${direction}${count} – ${steps === 0 ? named(names) : listed(names)}`)
}

/** Words in lines of a length that has room in the chart; a word that is longer is broken. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap(pieces)) {
    if (line !== '' && line.length + 1 + word.length > widest) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const pieces = (word: string): readonly string[] => word.match(new RegExp(`.{1,${widest}}`, 'gu')) ?? [word]

function summaryOf(compared: readonly YearChange[], nameOf: (change: YearChange) => string, apart: number): string {
  const [down, up] = [compared.filter(({ steps }) => steps < 0), compared.filter(({ steps }) => steps > 0)]
  const moved = (all: readonly YearChange[], word: string) =>
    all.length === 0 ? `none ${word}` : `${all.length} ${word} (${named(all.map(nameOf))})`
  const same = compared.length - down.length - up.length
  const outside = apart > 0 ? ` ${counted(apart, 'other')} cannot be compared.` : ''
  return `Of ${compared.length} compared: ${listed([moved(down, 'fell'), moved(up, 'rose'), `${same} stayed`])}.${outside}`
}
