/**
 * What electron-builder.yml asks for on each system. Each is made with a tool that electron-builder downloads.
 * @type {{ readonly [platform: string]: { readonly title: string, readonly targets: readonly string[] } }}
 */
export const systems = {
  win32: { title: 'Windows', targets: ['nsis', 'portable', 'zip'] },
  linux: { title: 'Linux', targets: ['AppImage', 'deb', 'tar.gz'] },
  darwin: { title: 'macOS', targets: ['dmg'] },
}

/**
 * Which targets this computer can make for release, and why not the others.
 * @param {{ platform: string, toolsAnswer: boolean, hasSevenZip: boolean }} machine
 * toolsAnswer: the server of electron-builder's tools can be reached; hasSevenZip: ELECTRON_BUILDER_7ZIP_PATH is set
 * @returns {{ make: readonly string[], leaveOut: readonly { name: string, why: string }[] }}
 */
export function possibleTargets({ platform, toolsAnswer, hasSevenZip }) {
  const judged = Object.entries(systems).flatMap(([system, { title, targets }]) =>
    targets.map((name) => {
      if (system !== platform) return { name, why: `is made on ${title} only` }
      const canMake = toolsAnswer || (name === 'tar.gz' && hasSevenZip)
      return { name, why: canMake ? '' : 'needs a tool that cannot be downloaded from here' }
    }),
  )
  return {
    make: judged.filter(({ why }) => why === '').map(({ name }) => name),
    leaveOut: judged.filter(({ why }) => why !== ''),
  }
}
