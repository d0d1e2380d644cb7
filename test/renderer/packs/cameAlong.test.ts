import { beforeEach, describe, expect, it } from 'vitest'
import { attachedLimits } from '../../../shared/basics/attachedFile'
import type { OpenedFile } from '../../../shared/exchange/receive/plan'
import { q11 } from '../../builders/frameworks'
import { installShell, sha256Hex } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, startAfresh } from '../../builders/openWorkspace'
import { anAnswer, anEvidence } from '../../builders/returns'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { makeFiles, saveOwnReturn } = await import('../../../renderer/packs/sendCommands')
const { asManyAsFit, lettingGo } = await import('../../../renderer/packs/cameAlong')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')
const { savePartnershipFile } = await import('../../../renderer/view/savePartnershipFile')

const bytes = new TextEncoder().encode('made-up minutes')
const [first] = aWorkspace().returns
if (!first) throw new Error('The workspace has no return')

/** Opens a workspace in which one answer names a file that is here, and one that is not. */
async function open(isHere = true) {
  const sha256 = await sha256Hex(bytes)
  const evidence = [
    anEvidence({ file: { name: 'minutes.pdf', size: bytes.length, sha256 } }),
    anEvidence({ id: 'e2' as never, file: { name: 'gone.pdf', size: 7, sha256: 'a'.repeat(64) } }),
  ]
  const { returns } = aWorkspace()
  const key = await openHere(
    shell,
    aWorkspace({
      returns: returns.map((each) =>
        each.id === first?.id ? { ...each, answers: { [q11]: anAnswer({ evidence }) } } : each,
      ),
    }),
  )
  if (isHere) shell.attached(key).set(sha256, bytes)
  return sha256
}

const lastSaved = async () => {
  const { attachments, workspace } = must(await openPartnershipFile(shell.saved.at(-1)?.bytes ?? new Uint8Array()))
  const named = workspace.returns.flatMap((each) => Object.values(each.answers).flatMap(({ evidence }) => evidence))
  return { sent: attachments.map(({ sha256 }) => sha256), named: named.flatMap(({ file }) => file?.name ?? []) }
}

beforeEach(() => startAfresh(shell))

describe.each([
  ['a partnership file', savePartnershipFile],
  ['the return to send back', () => saveOwnReturn(first.id)],
  [
    'the files to send out',
    async () => {
      shell.world.outFolder = 'out'
      await makeFiles([first.id], 'pack', () => undefined, new AbortController().signal)
    },
  ],
])('%s', (_, save) => {
  it('takes attached files along after telling how large they are', async () => {
    const sha256 = await open()
    await save()
    expect(shell.world.asked).toEqual([{ files: 1, bytes: bytes.length, fit: true }])
    expect(await lastSaved()).toEqual({ sent: [sha256], named: ['minutes.pdf', 'gone.pdf'] })
  })

  it('leaves them here when that is asked, and still names them', async () => {
    await open()
    shell.world.attachedGo = 'without'
    await save()
    expect(await lastSaved()).toEqual({ sent: [], named: ['minutes.pdf', 'gone.pdf'] })
  })

  it('is not made when the person changes their mind', async () => {
    await open()
    shell.world.attachedGo = 'cancelled'
    await save()
    expect(shell.saved).toEqual([])
  })

  it('is made without a question where nothing attached is here', async () => {
    await open(false)
    await save()
    expect(shell.world.asked).toEqual([])
    expect(shell.saved).toHaveLength(1)
  })
})

it('forms other than packs take no attached files along and ask nothing', async () => {
  await open()
  shell.world.outFolder = 'out'
  await makeFiles([first.id], 'workbook', () => undefined, new AbortController().signal)
  expect([shell.world.asked, shell.saved.length]).toEqual([[], 1])
})

describe('files that came in', () => {
  const aFile = (name: string, ...sizes: readonly number[]) =>
    ({
      name,
      kind: 'received',
      received: {},
      attachments: sizes.map((size) => ({ sha256: '', bytes: { length: size } })),
    }) as unknown as OpenedFile

  it('are refused with what to do past 200 MB of attached files at once, and others are not', () => {
    const half = attachedLimits.altogether / 2
    const files = asManyAsFit([aFile('a', half)], [aFile('b', half), aFile('c', 1), aFile('d'), aFile('e', 1)])
    expect(files.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'b received',
      'c refused',
      'd received',
      'e refused',
    ])
  })

  it('let go of attached files once they are kept', () => {
    const [kept, waiting] = lettingGo([aFile('a', 1), aFile('b', 1)], [0])
    expect([kept && 'attachments' in kept, waiting && 'attachments' in waiting]).toEqual([false, true])
  })
})
