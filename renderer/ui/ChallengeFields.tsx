import { Choose } from './Choose'
import { Field } from './Field'
import { ManyOf } from './ManyOf'

/** A question as somebody types it, before it is asked. */
export type ChallengeTyped = {
  readonly question: string
  readonly topic: string
  /** The ids of those it is put to: each answers for itself. */
  readonly to: readonly string[]
  /** Who is meant where nobody alone can answer. */
  readonly who: string
  /** What it is about, as one of the choices; empty for nothing in the questionnaire. */
  readonly about: string
  /** The role that asks. */
  readonly by: string
}

type Box = 'question' | 'whom' | 'by'

type Props = {
  readonly typed: ChallengeTyped
  /** Those it can be put to. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  /** The standards and questions it can be about, each named by `value`. None leaves the box out. */
  readonly abouts: readonly { readonly value: string; readonly words: string }[]
  /** What is wrong with a box, in words; null for nothing. */
  readonly errorOf: (box: Box) => string | null
  readonly onChange: (change: Partial<ChallengeTyped>) => void
}

/** What is asked, of whom, about what and by whom. Holds nothing itself: what is typed is handed on as it is typed. */
export const ChallengeFields = ({ typed, organisations, abouts, errorOf, onChange }: Props) => (
  <>
    <Field
      label="The question"
      hint="Ask for what would show it. It stays in these words, and stays open until it is settled."
      error={errorOf('question')}
    >
      {(ties) => (
        <textarea
          {...ties}
          rows={3}
          value={typed.question}
          onChange={(event) => onChange({ question: event.target.value })}
        />
      )}
    </Field>
    <ManyOf
      legend="Put it to"
      hint="Each organisation answers for itself: one question goes into the ledger for each."
      findLabel="Find an organisation to put it to"
      things={organisations}
      chosen={typed.to}
      error={errorOf('whom')}
      onChoose={(to) => onChange({ to })}
    />
    {typed.to.length === 0 ? (
      <Field
        label="Or who should answer, where no single organisation can"
        hint="For example, the three safeguarding partners together."
      >
        {(ties) => <input {...ties} value={typed.who} onChange={(event) => onChange({ who: event.target.value })} />}
      </Field>
    ) : null}
    {abouts.length > 0 ? (
      <Choose
        label="What it is about"
        value={typed.about}
        choices={[{ value: '', words: 'Nothing in the questionnaire' }, ...abouts]}
        onChoose={(about) => onChange({ about })}
      />
    ) : null}
    <Field label="Topic (if you like)" hint="A few words, such as Supervision at night.">
      {(ties) => <input {...ties} value={typed.topic} onChange={(event) => onChange({ topic: event.target.value })} />}
    </Field>
    <Field label="Who asks" hint="A role, such as Independent chair." error={errorOf('by')}>
      {(ties) => <input {...ties} value={typed.by} onChange={(event) => onChange({ by: event.target.value })} />}
    </Field>
  </>
)
