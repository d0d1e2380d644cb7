import './packs.css'
import { counted } from '../../shared/basics/text'
import type { ArrivalLine } from '../../shared/exchange/receive/plan'
import { useUndecided } from '../storage/merging'
import { useOrganisations } from '../storage/organisations'
import { Button } from '../ui/Button'
import { TableScroll } from '../ui/TableScroll'
import { ChooseFiles } from '../view/ChooseFiles'
import type { FileToRead } from '../view/droppedFiles'
import { FoundInArrived } from '../view/FoundInArrived'
import { ScreenHeading } from '../view/ScreenHeading'
import { useScreenCommands } from '../view/screenCommands'
import { go } from '../view/viewState'
import { type Added, putArrivalsAway, useArrivals } from './arrivals'
import { countWords, outcomeWords } from './arrivalWords'
import { RemovedElsewhere } from './RemovedElsewhere'
import { addFiles, takeIn, takeLetterIn, takeReviewIn, undoAdding } from './receiveCommands'
import { WhoseIsIt } from './WhoseIsIt'

/** What came in: each file recognised by its contents, with what becomes of it. Nothing is added before it is asked for. */
export function ReceiveScreen() {
  const { files, lines, added, steps, busy } = useArrivals()
  const canUndo = steps.length > 0 && busy === null
  useScreenCommands('screen', canUndo ? { undo: () => void undoAdding() } : {})
  const organisations = useOrganisations()
  const nameOf = (id: string) => organisations?.find((each) => each.id === id)?.name ?? 'An organisation'
  const ready = placesOf(lines, added, 'ready')
  return (
    <div className="stack">
      <ScreenHeading title="Receive returns" />
      {files.length === 0 && !busy ? <NothingYet /> : null}
      {busy ? (
        <div className="row">
          <span role="status">{busy.words}</span>
          <Button onPress={busy.stop}>Cancel</Button>
        </div>
      ) : null}
      <RemovedElsewhere />
      <FoundInArrived returnIds={Object.values(added).map(({ returnId }) => returnId)} />
      {lines.length > 0 ? (
        <>
          <p>
            <strong className="returned-count">{countWords(lines, added)}</strong>
          </p>
          <div className="row">
            {ready.length > 0 ? (
              <Button look="primary" busy={busy !== null} onPress={() => void addFiles(ready)}>
                {`Add ${counted(ready.length, 'return')} now`}
              </Button>
            ) : null}
            {canUndo ? (
              <Button keys="Ctrl+Z" onPress={() => void undoAdding()}>
                {`Undo adding ${counted(steps.length, 'return')}`}
              </Button>
            ) : null}
            <ChooseFiles words="Choose more files" take="files" onFiles={onFiles} />
            {busy ? null : <Button onPress={putArrivalsAway}>Put this list away</Button>}
          </div>
          <TableScroll label="Files that came in">
            <table className="table">
              <caption>Files that came in</caption>
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col">State</th>
                  <th scope="col">What it is</th>
                  <th scope="col">What to do</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(toRow).map(({ key, line, place }) => (
                  <Row key={key} line={line} place={place} added={added[place]} nameOf={nameOf} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          <BringInAnswers />
        </>
      ) : null}
    </div>
  )
}

/** Two files may have one name, and their places stay theirs. */
const toRow = (line: ArrivalLine, place: number) => ({ key: `${place} ${line.file}`, line, place })

const placesOf = (lines: readonly ArrivalLine[], added: { readonly [place: number]: Added }, kind: 'ready') =>
  lines.flatMap(({ outcome }, place) => (outcome.kind === kind && added[place] === undefined ? [place] : []))

const onFiles = (files: readonly FileToRead[]) => void takeIn(files)

const BringInAnswers = () => (
  <p>
    <Button look="link" onPress={() => go({ screen: 'importAnswers' })}>
      Bring in answers from a survey or another area’s form
    </Button>
  </p>
)

const NothingYet = () => (
  <div className="drop-here stack-small">
    <p>
      Drop files or a folder anywhere on this window: return packs, return forms and return workbooks, together in any
      order. You see what each of them is before anything is added.
    </p>
    <div className="row">
      <ChooseFiles words="Choose files" take="files" onFiles={onFiles} />
      <ChooseFiles words="Choose a folder" take="folder" onFiles={onFiles} />
    </div>
    <BringInAnswers />
  </div>
)

type RowProps = {
  readonly line: ArrivalLine
  readonly place: number
  readonly added: Added | undefined
  readonly nameOf: (organisationId: string) => string
}

function Row({ line: { file, outcome }, place, added, nameOf }: RowProps) {
  const { state, what, next } = outcomeWords(outcome, nameOf)
  return (
    <tr>
      <th scope="row" className="arrival-file">
        {file}
      </th>
      <td className="arrival-state">{added ? 'Added' : state}</td>
      <td className="arrival-words">{what}</td>
      <td className="arrival-words">
        {added ? (
          <AfterAdding added={added} file={file} />
        ) : (
          <div className="stack-small">
            {next ? <span>{next}</span> : null}
            {outcome.kind === 'needsDecision' ? (
              <Button name={`Add and decide: ${file}`} onPress={() => void addAndDecide(place, outcome.place.id)}>
                Add and decide
              </Button>
            ) : null}
            {outcome.kind === 'review' ? (
              <Button name={`Take it in: ${file}`} onPress={() => void takeReviewIn(outcome.came)}>
                Take it in
              </Button>
            ) : null}
            {outcome.kind === 'letter' && outcome.came.reply !== null ? (
              <Button name={`Take it in: ${file}`} onPress={() => void takeLetterIn(outcome.came)}>
                Take it in
              </Button>
            ) : null}
            {outcome.kind === 'misplaced' && outcome.why.kind === 'unknownSender' ? (
              <WhoseIsIt place={place} received={outcome.received} like={outcome.why.like} />
            ) : null}
          </div>
        )}
      </td>
    </tr>
  )
}

async function addAndDecide(place: number, returnId: Added['returnId']): Promise<void> {
  if ((await addFiles([place])) > 0) go({ screen: 'decide', returnId })
}

function AfterAdding({ added, file }: { readonly added: Added; readonly file: string }) {
  const undecided = useUndecided(added.returnId) ?? 0
  return (
    <div className="row">
      <Button
        look="link"
        name={`Open the return that ${file} was added to`}
        onPress={() => go({ screen: 'return', returnId: added.returnId })}
      >
        Open the return
      </Button>
      {undecided > 0 ? (
        <Button
          look="link"
          name={`Decide what differs in ${file}`}
          onPress={() => go({ screen: 'decide', returnId: added.returnId })}
        >
          {`Decide ${counted(undecided, 'part')}`}
        </Button>
      ) : null}
    </div>
  )
}
