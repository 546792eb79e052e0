#!/bin/sh
# usage: sh flatpak/sdk.sh sh po/update.sh
# Brings POTFILES.in and en_GB.po in line with the sources. These are written in British English, so each text
# translates itself; the file is there for systems that ask for en_GB, and as the pattern for further languages.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd -P)
sh "$top/po/files.sh" > "$top/po/POTFILES.in"
ninja --quiet -C "$SKILLMIX_BUILD" skillmix-pot
{
  cat << 'END'
msgid ""
msgstr ""
"Project-Id-Version: skillmix\n"
"Last-Translator: The Skillmix developers\n"
"Language-Team: British English\n"
"Language: en_GB\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

END
  msgen --no-wrap --add-location=file "$top/po/skillmix.pot" | sed '1,/^$/d'
} > "$top/po/en_GB.po"
