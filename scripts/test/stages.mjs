/** The stages in their order. Each but the first is a project of the test runner. */
export const stageNames = ['check', 'unit', 'component', 'journeys', 'packaged']

/**
 * The stages to run, and words for the test runner such as a file name. Null when the first word is no stage.
 * @param {readonly string[]} words
 * @returns {{ stages: readonly string[], more: readonly string[] } | null}
 */
export function stagesFor([name, ...more]) {
  if (name === undefined) return { stages: stageNames, more: [] }
  return stageNames.includes(name) ? { stages: [name], more } : null
}

export const usage = `npm test                     runs every test
npm test -- STAGE [WORDS]    runs one stage: ${stageNames.join(', ')};
                             WORDS go to the test runner, for example a file name
`
