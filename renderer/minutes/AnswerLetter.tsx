import './minutes.css'
import { useState } from 'react'
import { longDay } from '../../shared/basics/day'
import type { Challenge } from '../../shared/challenges/challenge'
import { stateOf } from '../../shared/challenges/state'
import { answerBy } from '../../shared/reports/session/answerBy'
import { heldOn } from '../../shared/sessions/carriedInto'
import { type ReplyPart, replyPiece, replyRole, replyWords, statementPiece } from '../../shared/sessions/letterReply'
import { entriesOf } from '../../shared/sessions/log'
import { type Session, withoutNotes } from '../../shared/sessions/session'
import { today } from '../host/clock'
import { type LetterHere, useLetterHere } from '../storage/letters'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Radios } from '../ui/Radios'
import { RefusalWords } from '../ui/RefusalWords'
import { EncryptChoice } from '../view/EncryptChoice'
import { ScreenHeading } from '../view/ScreenHeading'
import { keepPiece } from './commands'
import { sendReply } from './replyCommands'
import { useDraftWords } from './useDraftWords'

/** What an organisation sees that opens its letter: what was recorded of each question, to accept or correct, and to answer. */
export function AnswerLetter() {
  const letter = useLetterHere()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!letter) return null
  const { session, partnership, organisation, challenges } = letter
  const sent = entriesOf(session, 'replied').at(-1)
  const send = async () => {
    setBusy(true)
    setProblem(await sendReply(letter))
    setBusy(false)
  }
  return (
    <div className="stack minutes">
      <ScreenHeading title={`${session.title}: what was recorded`} />
      <p className="measure">
        {partnership.name} asks {organisation.name} to read what was recorded on{' '}
        {longDay(heldOn(withoutNotes(session)))}, and to reply by {longDay(answerBy(withoutNotes(session), today()))}.
        Say of each question whether it is right. What you write is saved as you type, and nobody sees it before you
        send it. Do not name any child, parent or member of staff.
      </p>
      {sent ? (
        <p className="notice">
          You saved your reply on {longDay(sent.on)}. If you change anything, save it again and send the new file.
        </p>
      ) : null}
      {challenges.length === 0 ? <p>No question was put to you. Say below that you have read the letter.</p> : null}
      {challenges.map((challenge, place) => (
        <Statement
          key={challenge.id}
          session={session}
          challenge={challenge}
          number={place + 1}
          of={challenges.length}
        />
      ))}
      <ReplyBox session={session} piece={replyWords} label="Anything else" hint="May stay empty." />
      <ReplyBox
        session={session}
        piece={replyRole}
        label="Your role"
        hint="Such as Named nurse. No name is needed."
        isLine
      />
      <RefusalWords words={problem} />
      <div className="no-print">
        <EncryptChoice />
      </div>
      <div className="row no-print">
        <Button look="primary" busy={isBusy} onPress={() => void send()}>
          Save the file to send back
        </Button>
      </div>
    </div>
  )
}

type StatementProps = {
  readonly session: LetterHere['session']
  readonly challenge: Challenge
  readonly number: number
  readonly of: number
}

/** One question: what was recorded, whether that is right, and what the organisation answers and offers. */
function Statement({ session, challenge, number, of }: StatementProps) {
  const piece = (part: ReplyPart) => replyPiece(challenge.id, part)
  // A choice shows at once; the record follows.
  const [fact, setFact] = useState(session.edits[piece('fact')] ?? '')
  const { isOpen } = stateOf(challenge)
  return (
    <section className="item stack-small" aria-labelledby={`statement-${challenge.id}`}>
      <h2 id={`statement-${challenge.id}`}>
        {number} of {of}: {challenge.raised.question}
      </h2>
      <p className="pre-line measure">{session.edits[statementPiece(challenge.id)] ?? ''}</p>
      <Radios
        legend={`Is what is written right? (${number} of ${of})`}
        choices={[
          { value: 'right', label: 'Yes, it is right' },
          { value: 'wrong', label: 'Something in it is wrong' },
        ]}
        value={fact}
        onChange={(value) => {
          setFact(value)
          void keepPiece(session.id, { id: piece('fact'), made: '' }, value)
        }}
      />
      {fact === 'wrong' ? <ReplyBox session={session} piece={piece('wrong')} label="What is wrong" /> : null}
      {isOpen ? (
        <>
          <ReplyBox session={session} piece={piece('answer')} label="Your answer now" hint="May stay empty." />
          <ReplyBox
            session={session}
            piece={piece('what')}
            label="Evidence that you offer"
            hint="May stay empty."
            isLine
          />
          <ReplyBox session={session} piece={piece('where')} label="Where it is" hint="May stay empty." isLine />
        </>
      ) : (
        <p>This question is settled.</p>
      )}
    </section>
  )
}

type BoxProps = {
  readonly session: Pick<Session, 'id' | 'edits'>
  readonly piece: string
  readonly label: string
  readonly hint?: string
  readonly isLine?: boolean
}

/** Words that are kept as they are typed. */
function ReplyBox({ session, piece, label, hint, isLine = false }: BoxProps) {
  const { words, error, onType, send } = useDraftWords(session.edits[piece] ?? '', (typed) =>
    keepPiece(session.id, { id: piece, made: '' }, typed),
  )
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) =>
        isLine ? (
          <input {...ties} value={words} onChange={(event) => onType(event.target.value)} onBlur={() => void send()} />
        ) : (
          <textarea
            {...ties}
            rows={3}
            value={words}
            onChange={(event) => onType(event.target.value)}
            onBlur={() => void send()}
          />
        )
      }
    </Field>
  )
}
