/** The stages in their order. Each but the first is a project of the test runner. */
export const stageNames = ['check', 'unit', 'component', 'journeys', 'packaged']

/**
 * The stages to run, words for the test runner such as a file name, and what the tests are told besides. Null when the first word is
 * no stage.
 * @param {readonly string[]} words
 * @returns {{ stages: readonly string[], more: readonly string[], env?: NodeJS.ProcessEnv } | null}
 */
export function stagesFor([name, ...more]) {
  if (name === undefined) return { stages: stageNames, more: [] }
  if (name === 'approve')
    return { stages: ['journeys'], more: ['test/journeys/approved-pages.test.ts'], env: { PSA_APPROVE_PAGES: '1' } }
  return stageNames.includes(name) ? { stages: [name], more } : null
}

export const usage = `npm test                     runs every test
npm test -- STAGE [WORDS]    runs one stage: ${stageNames.join(', ')};
                             WORDS go to the test runner, for example a file name
npm test -- approve          takes the pages of the sample's documents as they look now for approved
`
