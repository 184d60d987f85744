/** A `Content-Type` taken apart: `text/html; charset=windows-1256`. In small letters; null where it does not say. */
export function contentType(value: string | null): { readonly type: string | null; readonly charset: string | null } {
  return {
    type: /^\s*([^;\s]+)/.exec(value ?? '')?.[1]?.toLowerCase() ?? null,
    charset: /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(value ?? '')?.[1]?.toLowerCase() ?? null,
  };
}
