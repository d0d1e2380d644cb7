import { launch, newFolder, type RunningApp, removeFolder } from './app'
import { heading, openSample } from './sample'
import type { Visit } from './tour'
import { ledgerOfChallenges } from './tourOfLedger'
import { letterThatTravels, sessionAfter } from './tourOfMinutes'
import { promptsAndPlan } from './tourOfPlan'
import { sessionRun } from './tourOfPresenter'
import { sessionBefore } from './tourOfSessions'

type See = (name: string) => Promise<void>

/** Goes through every screen of challenge: sessions before, while and after they are held, the ledger, actions, prompts and plan. */
export async function tourOfChallenge(visit: Visit): Promise<void> {
  const data = newFolder()
  const app = await launch({ data })
  const see = (name: string) => visit(name, app)
  try {
    await openSample(app.page)
    await sessionBefore(app, see)
    await sessionRun(app, see)
    await ledgerOfChallenges(app, see)
    await letterThatTravels(app, see)
    await sessionAfter(app, see)
    await promptsAndPlan(app, see)
    await listOfActions(app, see)
  } finally {
    await app.kill()
    removeFolder(data)
  }
}

async function listOfActions({ page }: RunningApp, see: See): Promise<void> {
  await page.keyboard.press('Control+5')
  await heading(page, /^Actions/).waitFor()
  await page.getByRole('grid', { name: 'Actions' }).waitFor()
  await see('actions')
  await page.getByRole('grid', { name: 'Actions' }).getByRole('row').nth(1).press('Enter')
  await page.getByRole('grid', { name: 'Actions' }).waitFor({ state: 'detached' })
  await see('action')
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Make chase list' }).click()
  await page.getByRole('heading', { name: 'Chase list' }).waitFor()
  await see('actions-chase-list')
}
