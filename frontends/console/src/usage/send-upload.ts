import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

/** Why a file was not taken, as a sentence for people. */
export class UploadError extends Error {
  override name = "UploadError";
}

/** The gateway takes no larger file. */
export const LARGEST_BYTES = 60 * 1024 * 1024;

/**
 * Hands a file in and answers with its id, by which it is imported.
 * @param onProgress told of the bytes that are on their way; `fetch` cannot tell.
 * @throws UploadError with the reason, when it is not taken or on a lost connection.
 */
export function sendUpload(file: File, onProgress: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", "/files/uploads");
    request.setRequestHeader("content-type", "text/csv");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onerror = () =>
      reject(
        new UploadError(i18n._(msg`The file did not arrive. Check the connection and try again.`)),
      );
    request.onload = () => {
      const { status, response } = request as { status: number; response: unknown };
      if (status < 400 && hasText(response, "uploadId")) return resolve(response.uploadId);
      const why = hasText(response, "error")
        ? response.error
        : i18n._(msg`The file was not taken. Try again in a moment.`);
      reject(new UploadError(why));
    };
    request.send(file);
  });
}

function hasText<Name extends string>(value: unknown, name: Name): value is Record<Name, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Record<string, unknown>)[name] === "string"
  );
}

/** What is wrong with a file before it is sent; null when it can go. */
export function fileProblem(file: { readonly name: string; readonly size: number }): string | null {
  if (!/\.csv$/i.test(file.name))
    return i18n._(msg`Choose a CSV file, as the provider exports it.`);
  if (file.size === 0) return i18n._(msg`The file is empty.`);
  if (file.size > LARGEST_BYTES)
    return i18n._(
      msg`The file is larger than 60 MB. Export a shorter time, or import it on the server.`,
    );
  return null;
}
