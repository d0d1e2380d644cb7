import { changeWords, withOptional } from '../../shared/frameworks/editFramework'
import { Radios } from '../ui/Radios'
import { DayBox } from '../view/DayBox'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { ActionColumns } from './ActionColumns'
import { EditionBoxes } from './EditionBoxes'
import { LinesBox, type PageProps } from './EditorParts'
import { EvidenceTypes } from './EvidenceTypes'
import { Limits } from './Limits'
import { ProblemsHere } from './ProblemsHere'
import { PromptWords } from './PromptWords'
import { Sizes } from './Sizes'
import { WhoAnswers } from './WhoAnswers'

/** Title, edition, dates, and the words that stand beside every question. */
export function WordsPage({ draft, framework, edit }: PageProps) {
  return (
    <>
      <ScreenHeading title="Title and words" partnership={framework.title || 'New framework'} />
      {draft.basedOn === null ? null : (
        <p className="hint">
          This is a copy to tailor. Questions that you leave as they are keep their answers from last year.
        </p>
      )}
      <ProblemsHere framework={framework} at="words" />
      <Letterhead framework={framework} edit={edit} />
      <Edition framework={framework} edit={edit} />
      <WhoAnswers framework={framework} edit={edit} />
      <PromptWords framework={framework} edit={edit} />
      <ActionColumns framework={framework} edit={edit} />
      <EvidenceTypes framework={framework} edit={edit} />
      <Limits framework={framework} edit={edit} />
      <Sizes framework={framework} edit={edit} />
    </>
  )
}

type Props = Pick<PageProps, 'framework' | 'edit'>

const titles = [
  ['title', 'Title', 'It stands at the top of every return and report.', 'one', 'reword the title'],
  ['owner', 'Owner', 'Who wrote it and answers for it, such as the partnership.', 'one', 'change the owner'],
  [
    'about',
    'What it is for',
    'Two or three sentences for those who answer it. Leave it empty if the title says it all.',
    'many',
    'reword what it is for',
  ],
] as const

const Letterhead = ({ framework, edit }: Props) => (
  <section className="stack" aria-labelledby="letterhead">
    <h2 id="letterhead">Title</h2>
    {titles.map(([name, label, hint, lines, does]) => (
      <TextAnswer
        key={name}
        label={label}
        hint={hint}
        lines={lines}
        recorded={framework[name]}
        onKeep={(text) => edit(does, (present) => changeWords(present, { [name]: text }), 'typed')}
      />
    ))}
    <LinesBox
      label="Background"
      hint="Dated facts and quotations that explain it. They are printed with each return."
      lines={framework.background}
      onKeep={(lines) =>
        edit('change the background', (present) => withOptional(present, 'background', lines), 'typed')
      }
    />
  </section>
)

const Edition = ({ framework, edit }: Props) => (
  <section className="stack editor-section" aria-labelledby="edition">
    <h2 id="edition">Edition and dates</h2>
    <EditionBoxes framework={framework} edit={edit} />
    <DayBox
      label="In force from"
      recorded={framework.effectiveFrom}
      example="1 September 2026"
      isNeeded
      onKeep={(effectiveFrom) =>
        effectiveFrom && void edit('change a date', (present) => changeWords(present, { effectiveFrom }))
      }
    />
    <DayBox
      label="In force until (leave empty if not known)"
      recorded={framework.effectiveTo ?? null}
      onKeep={(day) => void edit('change a date', (present) => withOptional(present, 'effectiveTo', day ?? undefined))}
    />
    <TextAnswer
      label="What changed in this edition"
      hint="For those who answered the one before. Leave it empty if there was none."
      recorded={framework.editionNote ?? ''}
      onKeep={(text) => edit('reword what changed', (present) => withOptional(present, 'editionNote', text), 'typed')}
    />
    <Radios
      legend="Language"
      inRow
      value={framework.language}
      choices={[
        { value: 'en-GB', label: 'English' },
        { value: 'cy-GB', label: 'Welsh' },
      ]}
      onChange={(language) => void edit('change the language', (present) => changeWords(present, { language }))}
    />
  </section>
)
