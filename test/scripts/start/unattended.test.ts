import { expect, test } from 'vitest'
import { mainJob, summary } from '../../../scripts/start/unattended.mjs'
import { readCommandLine } from '../../../shared/commandLine'

test('the main job is made of commands that the application knows', () => {
  expect(mainJob.map((words) => readCommandLine(words))).toEqual([
    { ok: true, value: expect.objectContaining({ verb: 'sample' }) },
    {
      ok: true,
      value: expect.objectContaining({
        verb: 'report',
        documents: expect.arrayContaining(['board-report', 'agency-return', 'action-tracker', 'spreadsheets']),
      }),
    },
  ])
})

test('the report is made from the sample that was just written', () => {
  const [sample, report] = mainJob
  expect(report?.[1]).toBe(sample?.[2])
})

test('the summary names every file and how to open the window', () => {
  const text = summary([
    { place: 'out/a.psa', size: 2048 },
    { place: 'out/reports/Board report.docx', size: 100 },
  ])
  expect(text).toContain('out/a.psa                      2 kB')
  expect(text).toContain('out/reports/Board report.docx  1 kB')
  expect(text).toContain('\n  npm start\n')
})
