// WordPress's packages hand each other private functions locked in objects. What stands in for a package was never locked, and is its own content.
'use strict';

const apis = require('@wordpress/private-apis');
const nothing = require('./nothing.cjs');

module.exports = {
  ...apis,
  __dangerousOptInToUnstableAPIsOnlyForCoreModules: (...consent) => {
    const { lock, unlock } = apis.__dangerousOptInToUnstableAPIsOnlyForCoreModules(...consent);
    return { lock, unlock: (object) => (object === nothing ? nothing : unlock(object)) };
  },
};
