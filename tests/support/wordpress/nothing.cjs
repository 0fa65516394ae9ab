// Stands in for the packages that draw WordPress's editor on the screen: whatever is asked of it is there, can be called, and does nothing.
'use strict';

const nothing = new Proxy(() => {}, {
  get: (target, key) => {
    if (key === '__esModule') return true;
    if (key === Symbol.toPrimitive) return () => '';
    if (key === Symbol.iterator) return [][Symbol.iterator];
    return key === 'prototype' ? target.prototype : nothing;
  },
  apply: () => nothing,
  construct: () => nothing,
});

module.exports = nothing;
