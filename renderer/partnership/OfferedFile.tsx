import './partnership.css'
import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../shared/basics/result'
import type { FileBytes } from '../../shared/bridge'
import type { PartnershipFile } from '../storage/partnershipFile'
import { Button } from '../ui/Button'
import { explainNotKept } from '../view/explainNotKept'
import { FileProblem } from '../view/FileProblem'
import { countsText, madeOn } from '../view/fileWords'
import type { NotKept } from '../view/keepWorkspace'
import { ScreenHeading } from '../view/ScreenHeading'
import { useReadFile } from '../view/useReadFile'
import { useView } from '../view/viewState'
import { addOffered, leaveOffered, offerPickedFile, openBeside, replaceWithOffered } from './commands'
import { OfferedPack } from './OfferedPack'

type OfferedProps = {
  readonly file: FileBytes
  /** Takes a return pack in, into the partnership that is open. */
  readonly onReceive: (file: FileBytes) => void
}

/** A file somebody wants to open: what it is, before anything is done with it. */
export function OfferedFile({ file, onReceive }: OfferedProps) {
  const read = useReadFile(file.bytes)
  useLeaveOnMove()
  if (!read) return <p role="status">Reading {file.name}…</p>
  if (read.ok && read.value.manifest.return)
    return <OfferedPack file={file} read={read.value} facts={read.value.manifest.return} onReceive={onReceive} />
  return read.ok ? (
    <Preview file={file} read={read.value} />
  ) : (
    <Refused key={file.name} file={file} problem={read.problem} />
  )
}

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
    <div className="stack">
      <ScreenHeading title="Open this file?" partnership={workspace.partnership.name} />
      {workspace.partnership.isSample ? (
        <p>
          <span className="sample-mark">SAMPLE</span> This is made-up practice data, not a real partnership.
        </p>
      ) : null}
      <dl className="file-facts">
        <dt>File</dt>
        <dd>{file.name}</dd>
        <dt>What it is</dt>
        <dd>{manifest.kind === 'partnership' ? 'A partnership file' : 'A back-up of a partnership'}</dd>
        <dt>Partnership</dt>
        <dd>{workspace.partnership.name}</dd>
        <dt>Made</dt>
        <dd>{madeOn(manifest.madeAt)}</dd>
        <dt>It holds</dt>
        <dd>{countsText(manifest.counts)}</dd>
        <dt>Cycles</dt>
        <dd>{cycleTitles(workspace.cycles) || 'None'}</dd>
        <dt>It says it is from</dt>
        <dd>
          {manifest.title.slice(0, 120)}, made with version {manifest.appVersion.slice(0, 40)} of this app. We cannot
          check who made it.
        </dd>
      </dl>
      <p>The file was read from end to end and is whole. Nothing has been added yet.</p>
      <Choices read={read} here={here ? here.title : null} />
    </div>
  )
}

const cycleTitles = (cycles: PartnershipFile['workspace']['cycles']) =>
  [...cycles]
    .sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))
    .map(({ title }) => title)
    .join('; ')

type ChoicesProps = { readonly read: PartnershipFile; readonly here: string | null }

function Choices({ read, here }: ChoicesProps) {
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const run = async (keep: Promise<Result<null, NotKept>>) => {
    setBusy(true)
    const kept = await keep
    setBusy(false)
    if (!kept.ok) setRefusal(explainNotKept(kept.problem.reason))
  }
  return (
    <div className="stack">
      {refusal ? (
        <p className="notice problem" role="alert">
          {refusal}
        </p>
      ) : null}
      {here ? (
        <p className="measure">
          You have this partnership here already, as “{here}”. The file may be older or newer than what you have.
          Nothing changes until you choose.
        </p>
      ) : null}
      <div className="row">
        {here ? (
          <>
            <Button look="primary" busy={busy} onPress={() => void run(openBeside(read))}>
              Open it beside what you have
            </Button>
            <Button
              busy={busy}
              describedBy="back-up-first"
              onPress={() => void run(replaceWithOffered(read.manifest.workspace, read))}
            >
              Put it in place of what you have
            </Button>
          </>
        ) : (
          <Button look="primary" busy={busy} onPress={() => void run(addOffered(read))}>
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
