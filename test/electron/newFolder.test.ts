import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../../electron/newFolder'
import { realFiles } from '../../electron/record/files'
import { temporaryFolder } from './record/world'

test('a new folder has the name that was asked for, or the next that is free', async () => {
  const parent = temporaryFolder()
  const names = []
  for (let count = 0; count < 3; count += 1)
    names.push(basename((await newFolder(realFiles, parent, 'Returns to send')) ?? ''))
  expect(names).toEqual(['Returns to send', 'Returns to send (2)', 'Returns to send (3)'])
})

test('a new folder stays in its parent, whatever name is asked for', async () => {
  const parent = temporaryFolder()
  await newFolder(realFiles, parent, '../../elsewhere')
  await newFolder(realFiles, parent, 'con')
  await newFolder(realFiles, parent, '...')
  expect(readdirSync(parent)).toHaveLength(3)
})

test('there is no new folder where there can be none', async () => {
  const parent = temporaryFolder()
  writeFileSync(join(parent, 'a file'), '')
  expect(await newFolder(realFiles, join(parent, 'a file'), 'Returns')).toBeNull()
})
