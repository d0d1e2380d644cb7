import type { Framework } from '../../frameworks/framework'
import { questionName, standardName } from '../../frameworks/lookUp'
import { folded } from '../../partnership/import/cellText'
import {
  type Counted,
  countedKinds,
  type PractitionerSurvey,
  type SurveyedBy,
  usuallyGood,
} from '../../practitioners/survey'
import type { Replies } from './surveyColumns'

/** What a column is taken for: the organisation, or a question that belongs to a question, a standard or nothing of the framework. */
export type ColumnUse = 'organisation' | 'asks' | `standard ${string}` | `question ${string}`

/** What becomes of a name that is no organisation's: left out, or counted without an organisation. */
export type NameUse = 'leaveOut' | 'notGiven' | NonNullable<SurveyedBy>

/** What becomes of a word. */
export type WordUse = Counted | 'leaveOut'

/** What a person chose of a file of replies. */
export type SurveyChoices = {
  /** By the place of the column; what is not here is not imported. */
  readonly columns: { readonly [column: number]: ColumnUse }
  /** By the name as it is compared. */
  readonly names: { readonly [name: string]: NameUse }
  /** By the word as it is compared. */
  readonly words: { readonly [word: string]: WordUse }
  /** The columns that ask for a worry, so that a no is good news. */
  readonly turned: readonly number[]
}

/** How words and names are compared: without capitals and punctuation. */
export const comparedWord = (word: string): string => folded(word) || word.trim()

/** Words that are the name of what they count as. */
const plainWords: Readonly<Record<string, Counted>> = {
  ...Object.fromEntries(countedKinds.map((kind) => [kind, kind])),
  'not sure': 'unsure',
  'don t know': 'unsure',
  'dont know': 'unsure',
}

const organisationHeading = /\b(organisation|organization|agency|employer|work for)\b/i

/** What is chosen to begin with: what was chosen before for the same words, and what says itself what it is. */
export function firstChoices(
  { columns }: Replies,
  framework: Framework,
  earlier: readonly PractitionerSurvey[],
): SurveyChoices {
  const remembered = remember(framework, earlier)
  const places = columns.map((column, place) => ({ ...column, place }))
  const whose = places.find(
    ({ heading, kind }) => (kind === 'answers' || kind === 'names') && organisationHeading.test(heading),
  )
  const uses = places.flatMap(({ heading, kind, place }): [number, ColumnUse][] => {
    if (place === whose?.place) return [[place, 'organisation']]
    const before = kind === 'answers' ? remembered.questions.get(comparedWord(heading)) : undefined
    return before ? [[place, before.use]] : []
  })
  const words = new Set(places.filter(({ kind }) => kind === 'answers').flatMap((each) => each.words.map(comparedWord)))
  return {
    columns: Object.fromEntries(uses),
    names: {},
    words: Object.fromEntries(
      [...words].flatMap((word): [string, WordUse][] => {
        const use = remembered.words.get(word) ?? (Object.hasOwn(plainWords, word) ? plainWords[word] : undefined)
        return use ? [[word, use]] : []
      }),
    ),
    turned: uses.flatMap(([place]) =>
      remembered.questions.get(comparedWord(columns[place]?.heading ?? ''))?.isTurned ? [place] : [],
    ),
  }
}

/** What earlier surveys say of questions and words; the newest has the say. */
function remember(framework: Framework, earlier: readonly PractitionerSurvey[]) {
  const known = new Set(columnUses(framework).flatMap(({ uses }) => uses.map(({ use }) => use)))
  const questions = new Map<string, { readonly use: ColumnUse; readonly isTurned: boolean }>()
  const words = new Map<string, WordUse>()
  for (const survey of [...earlier].sort((a, b) => (a.broughtIn.at < b.broughtIn.at ? -1 : 1))) {
    for (const { asked, standardId, questionId, good } of survey.questions) {
      const use: ColumnUse = questionId ? `question ${questionId}` : standardId ? `standard ${standardId}` : 'asks'
      if (known.has(use)) questions.set(comparedWord(asked), { use, isTurned: good !== usuallyGood })
    }
    for (const { word, countsAs } of survey.words) words.set(comparedWord(word), countsAs)
  }
  return { questions, words }
}

/** What a column can be taken for, under the standards of the framework. */
export function columnUses(framework: Framework): readonly {
  readonly title: string
  readonly uses: readonly { readonly use: ColumnUse; readonly label: string }[]
}[] {
  return [
    {
      title: '',
      uses: [
        { use: 'organisation', label: 'The organisation of the person' },
        { use: 'asks', label: 'A question that belongs to none of ours' },
      ],
    },
    ...framework.standards.map((standard) => ({
      title: standardName(standard),
      uses: [
        { use: `standard ${standard.id}` as const, label: `All of ${standardName(standard)}` },
        ...standard.questions.map((question) => ({
          use: `question ${question.id}` as const,
          label: questionName(question),
        })),
      ],
    })),
  ]
}
