import { type Day, longDay } from '../../basics/day'
import { counted } from '../../basics/text'
import type { CycleId } from '../../cycles/cycle'
import { type ReportedWorkspace, reportedCycle } from '../../findings/reportedWorkspace'
import type { Block, ReportDocument } from '../block'
import { type FrontFacts, frontBlock, pageAndProperties } from '../front'
import { typedBlocks } from '../typedText'

/** A letter to one organisation, with every gap filled. */
export type Letter = {
  readonly organisation: string
  /** Who it goes to there, each as `Role, Name`; empty where nobody is known. */
  readonly to: readonly string[]
  readonly subject: string
  /** Its words; an empty line parts two paragraphs, and a single line end stays one. */
  readonly body: string
}

/** What a document of letters is made from. */
export type LettersRequest = {
  readonly workspace: ReportedWorkspace
  readonly cycleId: CycleId
  /** The day on the letters. */
  readonly asAt: Day
  readonly letters: readonly Letter[]
}

/** Letters to organisations whose returns are missing: a page that lists them, then a page for each. */
export function chaseLetters({ workspace, cycleId, asAt, letters }: LettersRequest): ReportDocument {
  const reported = reportedCycle(workspace, cycleId)
  const front: FrontFacts = {
    workspace,
    reported,
    asAt,
    status: 'Final',
    title: reported.cycle.title,
    documentKind: 'Letters about missing returns',
    whose: counted(letters.length, 'organisation'),
    shortTitle: `${reported.cycle.title}, letters`,
    subject: `${reported.framework.title}: letters to organisations that have not returned`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return {
    ...pageAndProperties(front),
    blocks: [
      frontBlock(front),
      { kind: 'contents' },
      {
        kind: 'paragraph',
        words: `Each letter stands on a page of its own. Print the pages from the second on, or send each as it is.`,
      },
      ...letters.flatMap((letter) => letterPage(letter, asAt)),
    ],
  }
}

function letterPage({ organisation, to, subject, body }: Letter, asAt: Day): readonly Block[] {
  const addressed = to.length === 0 ? [organisation] : to.map((person) => `${person}, ${organisation}`)
  return [
    { kind: 'pageBreak' },
    {
      kind: 'heading',
      level: 1,
      text: subject.includes(organisation) ? subject : `${organisation}: ${subject}`,
      isUnnumbered: true,
    },
    ...addressed.map((words) => ({ kind: 'paragraph', words }) as const),
    { kind: 'paragraph', words: longDay(asAt) },
    ...typedBlocks(body),
  ]
}
