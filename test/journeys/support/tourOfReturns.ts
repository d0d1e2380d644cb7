import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { writeReturnPack } from '../../../shared/exchange/pack/returnPack'
import { answerQuestion } from '../../../shared/returns/answerQuestion'
import { must } from '../../builders/must'
import { reportWorkspace, thisCycle } from '../../builders/reportWorkspace'
import type { RunningApp } from './app'
import { answerOpenDialog } from './dialogs'
import { heading } from './sample'

const question = asId<'question'>('S11-12.4')
const council = 'Calder Ness District Council'

/** The pack of the council after somebody there answered a question with these words. */
async function packSaying(narrative: string): Promise<Uint8Array> {
  const sample = reportWorkspace()
  const owner = sample.organisations.find(({ name }) => name === council)
  const auditReturn = sample.returns.find((each) => each.cycleId === thisCycle && each.organisationId === owner?.id)
  if (!auditReturn) throw new Error('The sample has no such return')
  const at = asMoment('2026-11-20T09:00:00.000Z')
  const id = asId<'revision'>(`away-${narrative.length}`)
  const { answer, revision } = must(
    answerQuestion(
      auditReturn,
      question,
      { narrative },
      { id, author: 'Head of housing', device: 'away', counter: 1, at },
    ),
  )
  const answered = { ...auditReturn, answers: { ...auditReturn.answers, [question]: answer } }
  const returns = sample.returns.map((each) => (each.id === auditReturn.id ? answered : each))
  return writeReturnPack({ ...sample, returns, revisions: [revision] }, auditReturn.id, {
    madeAt: at,
    appVersion: '0.1.0',
  })
}

/** Goes through the screens on which returns go out and come back, and looks at each. */
export async function returnsThatTravel(
  { page, electron, data }: RunningApp,
  see: (name: string) => Promise<void>,
): Promise<void> {
  await page.keyboard.press('Control+Shift+M')
  await heading(page, /^Send returns/).waitFor()
  await see('send')
  const out = path.join(data, 'out')
  mkdirSync(out)
  await answerOpenDialog(electron, out)
  await page.getByRole('button', { name: /^Make \d+ file/ }).click()
  await page.getByRole('heading', { name: 'The files are ready' }).waitFor()
  await see('send-made')
  await page.keyboard.press('Control+Shift+R')
  await heading(page, /^Receive returns/).waitFor()
  await see('receive-empty')
  const files = [
    { name: 'council.psapack', bytes: await packSaying('We look at it twice a year.') },
    { name: 'council again.psapack', bytes: await packSaying('We look at it every month, with the children.') },
    { name: 'photo.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) },
  ].map(({ name, bytes }) => {
    const at = path.join(data, name)
    writeFileSync(at, bytes)
    return at
  })
  await page.locator('input[type=file]').first().setInputFiles(files)
  await page.getByText('1 received, 1 needs you, 1 cannot be added').waitFor()
  await see('receive-list')
  await page.getByRole('button', { name: 'Add 1 return now' }).click()
  await page.getByRole('button', { name: 'Add and decide: council again.psapack' }).click()
  await heading(page, /^Two versions/).waitFor()
  await see('decide')
  await page.keyboard.press('Control+Shift+R')
  await page.getByRole('button', { name: 'Put this list away' }).click()
  await page.getByRole('button', { name: /^Bring in answers/ }).click()
  await heading(page, /^Bring in answers/).waitFor()
  await see('import-answers')
  await page.keyboard.press('Control+2')
  await page.getByRole('combobox', { name: 'Cycle' }).selectOption({ label: 'Section 11, 2026 to 2027' })
  await page
    .getByRole('row', { name: council })
    .getByRole('link', { name: council })
    .or(page.getByRole('row', { name: council }).getByRole('button', { name: council }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Use a return you made for another partnership' }).click()
  await heading(page, /^Use a return you made/).waitFor()
  await see('reuse')
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('button', { name: 'Type in a paper copy' }).click()
  await heading(page, /^Type in a paper return/).waitFor()
  await see('type-back')
}
