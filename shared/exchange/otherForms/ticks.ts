import { tidy } from '../../basics/text'

/** What a cell of tick boxes says. */
export type Ticked = {
  /** The words beside the boxes that are ticked. */
  readonly ticked: readonly string[]
  /** Words that stand before the first box. */
  readonly rest: string
}

const box = /[☐☒☑☑□■▣]|\[[ xX✓✔]?\]/gu
const on = /[☒☑■▣]|\[[xX✓✔]\]/u

/** The words of tick boxes, each box before its words: `☐ Yes ☒ No`. Null where there is no box. */
export function tickedIn(words: string): Ticked | null {
  const boxes = [...words.matchAll(box)]
  if (boxes.length === 0) return null
  const ticked: string[] = []
  for (const [place, found] of boxes.entries()) {
    const label = tidy(words.slice(found.index + found[0].length, boxes[place + 1]?.index ?? words.length))
    if (on.test(found[0])) ticked.push(label)
  }
  return { ticked, rest: tidy(words.slice(0, boxes[0]?.index)) }
}

/** True for a cell that only says that something is chosen. */
export const isTick = (words: string) => /^(?:x|✓|✔|√|ü|☒|☑|■|\[[x✓✔]\])$/iu.test(words.trim())
