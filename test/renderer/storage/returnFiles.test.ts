import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openForm } from '../../../renderer/storage/returnFiles'
import { utf8Bytes } from '../../../shared/basics/utf8'
import { refusal } from '../../builders/must'

it('says what a workbook is that cannot be read, apart from what to do with it', async () => {
  const refused = refusal(await openForm('workbook', zipSync({ 'xl/vbaProject.bin': utf8Bytes('a') })))
  expect(refused.what).toBe('This workbook holds a program (macros).')
  expect(refused.next).toMatch(/^Nothing was changed\. Save it as an Excel workbook/)
})
