#!/bin/sh
# Builds the native library of this module: the machine once per instruction-set level, then the JNI stub by JavaCPP, in one file.
#
# usage: build-library.sh BUNDLES TARGET_FOLDER PLATFORM JAVA -cp CLASS_PATH     (called by Maven)
set -eu

module=$(cd "$(dirname "$0")" && pwd -P)
bundles=$1
target=$2
platform=$3
java=$4
class_path=$6
source=$module/src/main/native
generated=$target/generated
objects=$target/objects
classes=$target/classes
library=$classes/org/apical/kernel/cpu/$platform/libjniCpuLibrary.so
compiler=${CXX:-g++}

if ! command -v "$compiler" >/dev/null; then
  echo "native kernels are left out: no C++ compiler ($compiler) was found; the backend jvm serves"
  exit 0
fi

# one loop for each section of the shipped models
mkdir -p "$objects" "$generated"
"$java" -cp "$class_path" org.apical.kernel.cpu.FusedSource "$bundles" "$objects/fused.h"
cmp -s "$objects/fused.h" "$generated/fused.h" || mv "$objects/fused.h" "$generated/fused.h"

if [ -f "$library" ] &&
  [ -z "$(find "$source" "$generated" "$0" "$classes/org/apical/kernel/cpu/CpuLibrary.class" -newer "$library" -type f)" ]; then
  exit 0
fi
# no contraction and no fast-math: the bits are those of the machine in Java (but see products)
flags="-std=c++17 -I$generated -I$source -O3 -ffp-contract=off -fno-math-errno -fno-trapping-math -fPIC -fvisibility=hidden"
# the headers of g++ 12 make it warn of vectors that are left undefined on purpose
flags="$flags -Wall -Wextra -Wno-unknown-pragmas -Wno-uninitialized -Wno-maybe-uninitialized"

compile() { # object, further flags and source
  object=$objects/$1.o
  shift
  # shellcheck disable=SC2086
  "$compiler" $flags "$@" -c -o "$object"
}

products() { # level, further flags; sums of products may be contracted: they are compared with tolerance
  level=$1
  shift
  compile "products_$level" -ffp-contract=fast "-DAPICAL_LEVEL=$level" "$@" "$source/products.cpp"
}

jobs=
case $platform in
  *-x86_64)
    compile avx512 -march=x86-64-v4 -mprefer-vector-width=512 -DAPICAL_LEVEL=avx512 "$source/level.cpp" &
    jobs="$jobs $!"
    compile avx2 -march=x86-64-v3 -DAPICAL_LEVEL=avx2 "$source/level.cpp" &
    jobs="$jobs $!"
    compile sse2 -march=x86-64 -DAPICAL_LEVEL=sse2 "$source/level.cpp" &
    jobs="$jobs $!"
    products avx512 -march=x86-64-v4 -mprefer-vector-width=512 &
    jobs="$jobs $!"
    products avx2 -march=x86-64-v3 &
    jobs="$jobs $!"
    products sse2 -march=x86-64 &
    jobs="$jobs $!"
    levels="avx512 avx2 sse2 products_avx512 products_avx2 products_sse2"
    ;;
  *)
    compile plain -DAPICAL_LEVEL=plain "$source/level.cpp" &
    jobs="$jobs $!"
    products plain &
    jobs="$jobs $!"
    levels="plain products_plain"
    ;;
esac
compile library "$source/library.cpp" &
jobs="$jobs $!"
compile products_library "$source/products_library.cpp" &
jobs="$jobs $!"
for job in $jobs; do
  wait "$job"
done

set -- -Xcompiler "-I$source" -Xcompiler "-I$generated" -Xcompiler -fvisibility=hidden
for object in $levels library products_library; do
  set -- "$@" -Xcompiler "$objects/$object.o"
done
cd "$classes"
if ! "$java" -cp "$class_path" org.bytedeco.javacpp.tools.Builder -Dplatform.compiler="$compiler" -d "$objects" "$@" \
  org.apical.kernel.cpu.CpuLibrary >"$objects/javacpp.log" 2>&1; then
  cat "$objects/javacpp.log" >&2
  exit 1
fi
mkdir -p "$(dirname "$library")"
mv "$objects/libjniCpuLibrary.so" "$library"
