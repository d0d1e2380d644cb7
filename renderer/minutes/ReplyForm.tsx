import { useState } from 'react'
import type { ChallengeId } from '../../shared/challenges/challenge'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { challengesOf, nameOf, type SessionFacts } from '../../shared/reports/session/sessionFacts'
import { organisationsOf } from '../../shared/sessions/letterPieces'
import type { SessionReply, StatementReply } from '../../shared/sessions/reply'
import { whoDoes } from '../storage/tracker'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { RefusalWords } from '../ui/RefusalWords'
import { keepReply } from './commands'

const nothing: Omit<StatementReply, 'challengeId'> = { wrong: '', answer: '', evidence: null }

/** What an organisation replied by e-mail, by post or by telephone, written down by hand. */
export function ReplyForm({ facts }: { readonly facts: SessionFacts }) {
  const organisations = organisationsOf(facts.minutes)
  const [chosen, setChosen] = useState<OrganisationId | null>(null)
  const organisationId = organisations.find((id) => id === chosen) ?? organisations[0]
  const [role, setRole] = useState('')
  const [by, setBy] = useState(whoDoes)
  const [accepts, setAccepts] = useState(true)
  const [words, setWords] = useState('')
  const [statements, setStatements] = useState<ReadonlyMap<ChallengeId, Omit<StatementReply, 'challengeId'>>>(new Map())
  const [problem, setProblem] = useState<string | null>(null)
  if (organisationId === undefined) return null
  const questions = challengesOf(facts, organisationId)
  const startAfresh = () => {
    setRole('')
    setAccepts(true)
    setWords('')
    setStatements(new Map())
  }
  const keep = async () => {
    const reply: SessionReply = {
      organisationId,
      role,
      accepts,
      words,
      statements: questions.flatMap(({ challenge: { id } }) => {
        const said = statements.get(id)
        return said ? [{ challengeId: id, ...said, wrong: accepts ? '' : said.wrong }] : []
      }),
    }
    const refusal = await keepReply(facts.session.id, reply, by, nameOf(facts, organisationId))
    setProblem(refusal)
    if (refusal === null) startAfresh()
  }
  return (
    <div className="stack-small reply-form">
      <Choose
        label="Who replied"
        value={organisationId}
        choices={organisations.map((id) => ({ value: id as string, words: nameOf(facts, id) }))}
        onChoose={(id) => {
          startAfresh()
          setChosen(id as OrganisationId)
        }}
      />
      <Field label="The role that replied" hint="Such as Named nurse.">
        {(ties) => <input {...ties} value={role} onChange={(event) => setRole(event.target.value)} />}
      </Field>
      <Radios
        legend="What they say of the facts"
        choices={[
          { value: 'accepts', label: 'They accept what is written' },
          { value: 'wrong', label: 'They say that something is wrong' },
        ]}
        value={accepts ? 'accepts' : 'wrong'}
        onChange={(value) => setAccepts(value === 'accepts')}
      />
      <Field label="What they say on the whole" hint="May stay empty.">
        {(ties) => <textarea {...ties} rows={3} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      {questions.map(({ challenge: { id }, number, question }) => (
        <StatementFields
          key={id}
          legend={`Question ${number}: ${question}`}
          asksWhatIsWrong={!accepts}
          said={statements.get(id) ?? nothing}
          onSay={(said) => setStatements((before) => new Map(before).set(id, said))}
        />
      ))}
      <Field label="Who writes this down" hint="A role or a name.">
        {(ties) => <input {...ties} value={by} onChange={(event) => setBy(event.target.value)} />}
      </Field>
      <RefusalWords words={problem} />
      <Button onPress={() => void keep()}>Write down the reply</Button>
    </div>
  )
}

type FieldsProps = {
  readonly legend: string
  readonly asksWhatIsWrong: boolean
  readonly said: Omit<StatementReply, 'challengeId'>
  readonly onSay: (said: Omit<StatementReply, 'challengeId'>) => void
}

/** What was said to one question: what is wrong in it, an answer, and evidence. Each may stay empty. */
function StatementFields({ legend, asksWhatIsWrong, said, onSay }: FieldsProps) {
  const evidence = said.evidence ?? { what: '', where: '', on: null }
  const offer = (change: Partial<typeof evidence>) => onSay({ ...said, evidence: { ...evidence, ...change } })
  return (
    <fieldset className="item stack-small">
      <legend className="item-legend">{legend}</legend>
      {asksWhatIsWrong ? (
        <Field label="What is wrong in it">
          {(ties) => (
            <textarea
              {...ties}
              rows={2}
              value={said.wrong}
              onChange={(event) => onSay({ ...said, wrong: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="What they answer now">
        {(ties) => (
          <textarea
            {...ties}
            rows={2}
            value={said.answer}
            onChange={(event) => onSay({ ...said, answer: event.target.value })}
          />
        )}
      </Field>
      <Field label="Evidence they offer">
        {(ties) => <input {...ties} value={evidence.what} onChange={(event) => offer({ what: event.target.value })} />}
      </Field>
      <Field label="Where it is">
        {(ties) => (
          <input {...ties} value={evidence.where} onChange={(event) => offer({ where: event.target.value })} />
        )}
      </Field>
    </fieldset>
  )
}
