"use client";

import { useEffect, useState } from "react";
import { pieces } from "@/domain/speech/pieces";

/** A voice for Mandarin, one that needs no network first; undefined where there is none. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)\b/i.test(lang.replace("_", "-")));
  const mandarin = voices.filter(({ lang }) => !/HK|TW|yue/i.test(lang));
  return mandarin.find(({ localService }) => localService) ?? mandarin[0] ?? voices[0];
}

/** What one reads on the page, as text: not the ways to other pages, nor what is pressed. */
function textOfPage(): string {
  const content = document.getElementById("content");
  content?.classList.add("is-read");
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not read, and each line is one
  const text = content?.innerText ?? "";
  content?.classList.remove("is-read");
  return text;
}

/** Reads the page aloud, a sentence after the other, until the end or until told to stop. */
export function ReadAloud({ labels }: { labels: { listen: string; stop: string } }) {
  const canSpeak = "speechSynthesis" in window;
  const [voice, setVoice] = useState(() => (canSpeak ? chineseVoice() : undefined));
  const [isReading, setReading] = useState(false);

  useEffect(() => {
    if (!canSpeak) return;
    // Browsers load their voices when they are first asked for them.
    const look = () => setVoice(chineseVoice());
    speechSynthesis.addEventListener("voiceschanged", look);
    // What another page was saying has nothing to do with this one.
    const hush = () => speechSynthesis.cancel();
    window.addEventListener("pagehide", hush);
    return () => {
      speechSynthesis.removeEventListener("voiceschanged", look);
      window.removeEventListener("pagehide", hush);
      hush();
    };
  }, [canSpeak]);

  if (!voice) return null;

  function toggle(by: SpeechSynthesisVoice) {
    speechSynthesis.cancel();
    if (isReading) return setReading(false);
    // Long texts end in the middle in some browsers.
    const sentences = pieces(textOfPage());
    for (const [index, sentence] of sentences.entries()) {
      const said = new SpeechSynthesisUtterance(sentence);
      said.voice = by;
      said.lang = by.lang;
      said.rate = 0.9;
      if (index === sentences.length - 1) said.onend = () => setReading(false);
      speechSynthesis.speak(said);
    }
    setReading(sentences.length > 0);
  }

  return (
    <button type="button" className="button" aria-pressed={isReading} onClick={() => toggle(voice)}>
      {isReading ? labels.stop : labels.listen}
    </button>
  );
}
