/** @typedef {{ name: string, needs: readonly ('tools')[] }} Target */

/**
 * What electron-builder.yml asks for on each system. "tools" are programs that electron-builder downloads at first use.
 * @type {{ readonly [platform: string]: readonly Target[] }}
 */
const targets = {
  win32: [
    { name: 'nsis', needs: ['tools'] },
    { name: 'portable', needs: ['tools'] },
    { name: 'zip', needs: ['tools'] },
  ],
  linux: [
    { name: 'AppImage', needs: ['tools'] },
    { name: 'deb', needs: ['tools'] },
    { name: 'tar.gz', needs: ['tools'] },
  ],
  darwin: [{ name: 'dmg', needs: ['tools'] }],
}

const names = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' }

/**
 * Which targets this computer can make for release, and why not the others.
 * @param {{ platform: string, toolsAnswer: boolean, hasSevenZip: boolean }} machine
 * toolsAnswer: the server of electron-builder's tools can be reached; hasSevenZip: ELECTRON_BUILDER_7ZIP_PATH is set
 * @returns {{ make: readonly string[], leaveOut: readonly { name: string, why: string }[] }}
 */
export function possibleTargets({ platform, toolsAnswer, hasSevenZip }) {
  const all = Object.entries(targets).flatMap(([system, list]) => list.map(({ name }) => ({ system, name })))
  const judged = all.map(({ system, name }) => {
    if (system !== platform) return { name, why: `made on ${names[/** @type {keyof typeof names} */ (system)]} only` }
    const isArchive = name === 'zip' || name === 'tar.gz'
    if (toolsAnswer || (isArchive && hasSevenZip && platform === 'linux')) return { name, why: '' }
    return { name, why: 'needs a tool that cannot be downloaded from here' }
  })
  return {
    make: judged.filter(({ why }) => why === '').map(({ name }) => name),
    leaveOut: judged.filter(({ why }) => why !== ''),
  }
}
