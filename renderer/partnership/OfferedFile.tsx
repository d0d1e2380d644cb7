import './partnership.css'
import { useEffect, useRef } from 'react'
import type { FileBytes } from '../../shared/bridge'
import { letterFromPack } from '../../shared/exchange/pack/letterPack'
import { reviewFromPack } from '../../shared/exchange/pack/reviewPack'
import { isSealed } from '../../shared/exchange/sealed/sealedFile'
import type { PartnershipFile } from '../storage/partnershipFile'
import { Button } from '../ui/Button'
import { RefusalWords } from '../ui/RefusalWords'
import { FileProblem } from '../view/FileProblem'
import { countsText, madeOn } from '../view/fileWords'
import { PassphraseForm } from '../view/PassphraseForm'
import { ScreenHeading } from '../view/ScreenHeading'
import { useKeeping } from '../view/useKeeping'
import { useView } from '../view/viewState'
import { attachedFacts } from './attachedFacts'
import { addOffered, leaveOffered, offerPickedFile, openBeside, replaceWithOffered } from './commands'
import { OfferedFacts } from './OfferedFacts'
import { OfferedLetter } from './OfferedLetter'
import { OfferedPack } from './OfferedPack'
import { OfferedReview } from './OfferedReview'
import { useOffered } from './offered'
import { useReadFile } from './useReadFile'

type OfferedProps = {
  readonly file: FileBytes
  /** Takes a return pack or a review in, into the partnership that is open. */
  readonly onReceive: (file: FileBytes) => void
}

/** A file somebody wants to open: what it is, before anything is done with it. */
export function OfferedFile({ file, onReceive }: OfferedProps) {
  const read = useReadFile(file.bytes)
  useLeaveOnMove()
  if (isSealed(file.bytes)) return <Sealed file={file} />
  if (!read) return <p role="status">Reading {file.name}…</p>
  if (read.ok && read.value.manifest.return)
    return <OfferedPack file={file} read={read.value} facts={read.value.manifest.return} onReceive={onReceive} />
  const review = read.ok ? reviewFromPack(read.value) : null
  if (read.ok && review?.ok)
    return <OfferedReview file={file} read={read.value} came={review.value} onReceive={onReceive} />
  const letter = read.ok ? letterFromPack(read.value) : null
  if (read.ok && letter?.ok)
    return <OfferedLetter file={file} read={read.value} came={letter.value} onReceive={onReceive} />
  return read.ok ? (
    <Preview file={file} read={read.value} />
  ) : (
    <Refused key={file.name} file={file} problem={read.problem} />
  )
}

/** An encrypted file: what is in it is shown once its passphrase fits. */
const Sealed = ({ file }: { readonly file: FileBytes }) => (
  <div className="stack">
    <ScreenHeading title="This file needs its passphrase" />
    <PassphraseForm
      key={file.name}
      file={file}
      onOpened={(opened) => useOffered.setState({ file: opened.file })}
      onLeave={leaveOffered}
    />
  </div>
)

/** Going elsewhere leaves the file where it is. */
function useLeaveOnMove(): void {
  const route = useView((view) => view.route)
  const first = useRef(route)
  useEffect(() => {
    if (route !== first.current) leaveOffered()
  }, [route])
}

type RefusedProps = { readonly file: FileBytes; readonly problem: Parameters<typeof FileProblem>[0]['problem'] }

const Refused = ({ file, problem }: RefusedProps) => (
  <div className="stack">
    <ScreenHeading title="Problem: this file was not opened">This file was not opened</ScreenHeading>
    <FileProblem name={file.name} problem={problem} />
    <div className="row">
      <Button look="primary" keys="Ctrl+O" onPress={() => void offerPickedFile()}>
        Choose another file
      </Button>
      <Button onPress={leaveOffered}>Go back</Button>
    </div>
  </div>
)

type PreviewProps = { readonly file: FileBytes; readonly read: PartnershipFile }

function Preview({ file, read }: PreviewProps) {
  const { manifest, workspace } = read
  const workspaces = useView((view) => view.workspaces)
  const here = workspaces.find(({ key }) => key === manifest.workspace)
  return (
    <OfferedFacts
      title="Open this file?"
      partnership={workspace.partnership}
      facts={[
        ['File', file.name],
        ['What it is', manifest.kind === 'partnership' ? 'A partnership file' : 'A back-up of a partnership'],
        ['Partnership', workspace.partnership.name],
        ['Made', madeOn(manifest.madeAt)],
        ['It holds', countsText(manifest.counts)],
        ...attachedFacts(read),
        ['Cycles', cycleTitles(workspace.cycles) || 'None'],
        [
          'It says it is from',
          `${manifest.title.slice(0, 120)}, made with version ${manifest.appVersion.slice(0, 40)} of this app. We cannot check who made it.`,
        ],
      ]}
    >
      <Choices read={read} here={here ? here.title : null} />
    </OfferedFacts>
  )
}

const cycleTitles = (cycles: PartnershipFile['workspace']['cycles']) =>
  [...cycles]
    .sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))
    .map(({ title }) => title)
    .join('; ')

type ChoicesProps = { readonly read: PartnershipFile; readonly here: string | null }

function Choices({ read, here }: ChoicesProps) {
  const { keep, busy, refusal } = useKeeping()
  return (
    <div className="stack">
      <RefusalWords words={refusal} framed />
      {here ? (
        <p className="measure">
          You have this partnership here already, as “{here}”. The file may be older or newer than what you have.
          Nothing changes until you choose.
        </p>
      ) : null}
      <div className="row">
        {here ? (
          <>
            <Button look="primary" busy={busy} onPress={() => void keep(openBeside(read))}>
              Open it beside what you have
            </Button>
            <Button
              busy={busy}
              describedBy="back-up-first"
              onPress={() => void keep(replaceWithOffered(read.manifest.workspace, read))}
            >
              Put it in place of what you have
            </Button>
          </>
        ) : (
          <Button look="primary" busy={busy} onPress={() => void keep(addOffered(read))}>
            Add it to this computer
          </Button>
        )}
        <Button onPress={leaveOffered}>Leave it</Button>
      </div>
      {here ? (
        <p className="hint" id="back-up-first">
          Before anything is put in place, a back-up of what you have is made.
        </p>
      ) : null}
      {busy ? <p role="status">Opening…</p> : null}
    </div>
  )
}
