import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openedFiles } from '../../electron/openedFiles'
import type { FileBytes } from '../../shared/bridge'
import { containerLimits } from '../../shared/exchange/container'
import { quickFiles, temporaryFolder } from './record/world'

function theProgram() {
  const handed: FileBytes[] = []
  const refused: string[] = []
  const files = openedFiles(
    quickFiles,
    (file) => handed.push(file),
    (name) => refused.push(name),
  )
  return { files, handed, refused }
}

function aFile(name: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, name)
  return path
}

test('a file named before the window has started is there at the start, once', async () => {
  const { files, handed } = theProgram()
  files.opened(aFile('a.psa'))
  expect(await files.take()).toMatchObject({ name: 'a.psa' })
  expect(await files.take()).toBeNull()
  expect(handed).toEqual([])
})

test('a file named later goes to the window', async () => {
  const { files, handed } = theProgram()
  await files.take()
  files.opened(aFile('b.psa'))
  await vi.waitFor(() => expect(handed.map(({ name }) => name)).toEqual(['b.psa']))
})

test('a file that is gone, a folder or too large is named, and nothing else happens', async () => {
  const { files, refused } = theProgram()
  const large = aFile('large.psa')
  truncateSync(large, containerLimits.file + 1)
  const folder = join(temporaryFolder(), 'folder.psa')
  mkdirSync(folder)
  for (const path of [large, folder, '/nowhere/gone.psa']) {
    files.opened(path)
    await files.take()
  }
  files.opened(large)
  await vi.waitFor(() => expect(refused.sort()).toEqual(['folder.psa', 'gone.psa', 'large.psa', 'large.psa']))
})
