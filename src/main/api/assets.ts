// Pictures of the library.
import type { Handlers, Services } from './handlers.ts';

export function assetHandlers({ library }: Services): Pick<Handlers, 'assets.put' | 'assets.get'> {
  return {
    'assets.put': ({ data }) => library.assets.put(Buffer.from(data, 'base64')),
    'assets.get': ({ id }) => {
      const asset = library.assets.find(id);
      if (asset === undefined) return null;
      const { mediaType, width, height, data } = asset;
      return { id, mediaType, width, height, data };
    },
  };
}
