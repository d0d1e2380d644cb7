import { Fragment, type ReactNode, useRef, useState } from 'react'
import { shortDay } from '../../shared/basics/day'
import { counted } from '../../shared/basics/text'
import type { OrganisationId } from '../../shared/partnership/organisation'
import { answerBy, answerByPiece } from '../../shared/reports/session/answerBy'
import { letterParts, sharedLetterPieces } from '../../shared/reports/session/letterParts'
import { challengesOf, nameOf, type SessionFacts } from '../../shared/reports/session/sessionFacts'
import type { SessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { letterPieces, organisationsOf } from '../../shared/sessions/letterPieces'
import { entriesOf } from '../../shared/sessions/log'
import type { MinutedRating } from '../../shared/sessions/minutes'
import { Button } from '../ui/Button'
import { Choose } from '../ui/Choose'
import { TableScroll } from '../ui/TableScroll'
import { Tick } from '../ui/Tick'
import { DayBox } from '../view/DayBox'
import { EncryptChoice } from '../view/EncryptChoice'
import { useScreenCommands } from '../view/screenCommands'
import { announce } from '../view/viewState'
import { exportLetters, keepPiece } from './commands'
import { PartsShown } from './PartsShown'
import { PieceWords } from './PieceWords'
import { makeReplyFiles } from './replyCommands'
import { stepId } from './steps'

/** Letters that were written to a folder. */
export type LettersMade = {
  readonly folder: string
  readonly written: readonly OrganisationId[]
  /** Why it ended before the last one; null when it did not. */
  readonly problem: string | null
}

/** Makes a letter for each of these organisations; null when the person chose no folder. */
export type MakeLetters = (
  material: SessionMaterial,
  organisationIds: readonly OrganisationId[],
) => Promise<LettersMade | null>

/** A letter to one organisation as pages to look at. */
export type LetterPages = (material: SessionMaterial, organisationId: OrganisationId) => ReactNode

type Props = {
  readonly material: SessionMaterial
  readonly facts: SessionFacts
  /** True while the minutes are a draft: then letters can be changed, and going out is not written down. */
  readonly isDraft: boolean
  readonly onLetters: MakeLetters
  readonly pages: LetterPages
}

/** A letter for each organisation: which are made, what all of them say, and what each says of its own. */
export function Letters({ material, facts, isDraft, onLetters, pages }: Props) {
  const organisations = organisationsOf(facts.minutes)
  const [left, setLeft] = useState<ReadonlySet<OrganisationId>>(new Set())
  const [shown, setShown] = useState<OrganisationId | null>(null)
  const { id: sessionId } = facts.session
  const which = useRef<HTMLParagraphElement>(null)
  const ticked = organisations.filter((id) => !left.has(id))
  const preview = organisations.find((id) => id === shown) ?? organisations[0]
  const toWord = async () => {
    if (ticked.length === 0) return
    if (await exportLetters(material, ticked, answerBy(facts.session, facts.asAt), isDraft, onLetters))
      document.getElementById('carry-step')?.focus()
  }
  const showNext = (by: 1 | -1) => {
    const next = organisations[organisations.indexOf(preview as OrganisationId) + (shown === null && by === 1 ? 0 : by)]
    if (!next) return announce(by === 1 ? 'This is the last letter.' : 'This is the first letter.')
    setShown(next)
    requestAnimationFrame(() => {
      which.current?.focus({ preventScroll: true })
      which.current?.scrollIntoView({ block: 'start' })
    })
  }
  useScreenCommands(
    'letters',
    preview === undefined
      ? {}
      : {
          exportLetters: () => void toWord(),
          nextQuestion: () => showNext(1),
          previousQuestion: () => showNext(-1),
        },
  )
  if (organisations.length === 0 || preview === undefined)
    return <p>No organisation was expected or asked anything, so there is no letter to write.</p>
  const tick = (id: OrganisationId, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((each) => each !== id) : [...before, id]))
  const by = answerBy(facts.session, facts.asAt)
  return (
    <>
      <LettersTable facts={facts} organisations={organisations} left={left} onTick={tick} />
      <div className="row no-print" id={stepId('letters')}>
        <Button look="primary" keys="Ctrl+T" busy={ticked.length === 0} onPress={() => void toWord()}>
          Export {counted(ticked.length, 'letter')} to Word
        </Button>
        {isDraft ? null : (
          <Button
            busy={ticked.length === 0}
            onPress={() =>
              void exportLetters(material, ticked, by, isDraft, ({ record }, ids) =>
                makeReplyFiles(record.session, ids),
              )
            }
          >
            Make {counted(ticked.length, 'file')} to reply in
          </Button>
        )}
      </div>
      {isDraft ? null : (
        <div className="no-print">
          <EncryptChoice many />
        </div>
      )}
      <p className="measure no-print">
        {isDraft
          ? 'The letters say Draft until the minutes are reviewed, and making them is not written down as sending.'
          : 'Each letter that is made is written down as sent today. A file to reply in opens in this app at the organisation: it holds what was recorded of its own questions, to accept or correct. What comes back is dropped on this window.'}
      </p>
      <h3>What every letter says</h3>
      {isDraft ? (
        <div className="no-print">
          <DayBox
            label="Day by which they can say that a fact is wrong"
            recorded={by}
            isNeeded
            onKeep={(day) => day && void keepPiece(sessionId, { id: answerByPiece, made: '' }, day)}
          />
        </div>
      ) : null}
      {sharedLetterPieces(facts).map((piece) => (
        <PieceWords key={piece.id} sessionId={sessionId} piece={piece} mayEdit={isDraft} />
      ))}
      <h3>One letter</h3>
      <div className="no-print">
        <Choose
          label="Letter to"
          value={preview}
          choices={organisations.map((id) => ({ value: id as string, words: nameOf(facts, id) }))}
          onChoose={(id) => setShown(id as OrganisationId)}
        />
      </div>
      <Fragment key={preview}>{pages(material, preview)}</Fragment>
      <section className="letter-preview stack" aria-label={`Letter to ${nameOf(facts, preview)}`}>
        <p ref={which} tabIndex={-1} className="hint no-print">
          Letter {organisations.indexOf(preview) + 1} of {organisations.length}, to {nameOf(facts, preview)}. Alt+Right
          shows the next one, Alt+Left the one before.
        </p>
        <PartsShown
          key={preview}
          sessionId={sessionId}
          parts={letterParts(facts, preview).filter((part) => part.kind !== 'piece' || !isShared(part.piece.id))}
          mayEdit={isDraft}
          headingsFrom={4}
        />
      </section>
    </>
  )
}

/** Pieces that all letters share stand above: one letter shows its own. */
const isShared = (id: string) => id.startsWith('letters/')

type TableProps = {
  readonly facts: SessionFacts
  readonly organisations: readonly OrganisationId[]
  readonly left: ReadonlySet<OrganisationId>
  readonly onTick: (id: OrganisationId, on: boolean) => void
}

function LettersTable({ facts, organisations, left, onTick }: TableProps) {
  const sent = entriesOf(facts.session, 'letterSent')
  const replied = entriesOf(facts.session, 'replied')
  return (
    <TableScroll label="Feedback letters">
      <table className="table">
        <caption>Feedback letters, one for each organisation</caption>
        <thead>
          <tr>
            <th scope="col">Organisation</th>
            <th scope="col">Questions</th>
            <th scope="col">Ratings changed</th>
            <th scope="col">Actions</th>
            <th scope="col">Sent</th>
            <th scope="col">Replied</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map((id) => {
            const letter = letterPieces(facts.minutes, id)
            const lastSent = sent.filter(({ organisationId }) => organisationId === id).at(-1)
            const lastReply = replied.filter(({ organisationId }) => organisationId === id).at(-1)
            return (
              <tr key={id}>
                <th scope="row">
                  <Tick
                    label={nameOf(facts, id)}
                    about="make its letter"
                    on={!left.has(id)}
                    onChange={(on) => onTick(id, on)}
                  />
                  {letter.isAbsent ? <span className="second-line">Nobody came</span> : null}
                </th>
                <td>{challengesOf(facts, id).length}</td>
                <td>{changedText(letter.ratings)}</td>
                <td>{letter.actions.length}</td>
                <td>{lastSent ? shortDay(lastSent.on) : 'Not yet'}</td>
                <td>
                  {lastReply
                    ? `${lastReply.accepts ? 'Accepts' : 'Says something is wrong'}, ${shortDay(lastReply.on)}`
                    : 'Not yet'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** `2`, `2, and 1 not agreed`: how many ratings were changed. */
function changedText(ratings: readonly MinutedRating[]): string {
  const notAgreed = ratings.filter(({ isNotAgreed }) => isNotAgreed).length
  const changed = String(ratings.filter((each) => !each.isNotAgreed && each.agreed !== each.own).length)
  return notAgreed === 0 ? changed : `${changed}, and ${notAgreed} not agreed`
}
