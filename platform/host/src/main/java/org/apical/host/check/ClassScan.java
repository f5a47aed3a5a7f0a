package org.apical.host.check;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a class file as far as needed to see whether it has native methods, and whether it loads native libraries. */
final class ClassScan {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int NATIVE = 0x0100;
    private static final Set<String> LOADERS =
            Set.of("java/lang/System", "java/lang/Runtime", "org/bytedeco/javacpp/Loader");
    private static final Set<String> LOADS = Set.of("load", "loadLibrary");

    private final DataInputStream in;
    private final List<String> found = new ArrayList<>();
    private String[] words;
    private int[] first;
    private int[] second;
    private int[] tags;

    private ClassScan(byte[] content) {
        in = new DataInputStream(new ByteArrayInputStream(content));
    }

    /**
     * What in a class needs native code, in words.
     *
     * @throws IOException if it is no class file
     */
    static List<String> nativeUses(byte[] content) throws IOException {
        ClassScan scan = new ClassScan(content);
        scan.read();
        return scan.found;
    }

    private void read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("it is no class file");
        }
        in.skipNBytes(4); // version
        readConstants();
        findCalls();
        in.skipNBytes(6); // access, class, superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        readMembers(false);
        readMembers(true);
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        words = new String[count];
        first = new int[count];
        second = new int[count];
        tags = new int[count];
        for (int i = 1; i < count; i++) {
            tags[i] = in.readUnsignedByte();
            readConstant(i);
            if (tags[i] == 5 || tags[i] == 6) {
                i++; // long and double take two places
            }
        }
    }

    private void readConstant(int i) throws IOException {
        switch (tags[i]) {
            case 1 -> words[i] = in.readUTF();
            case 3, 4 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
            case 9, 10, 11, 12, 17, 18 -> {
                first[i] = in.readUnsignedShort();
                second[i] = in.readUnsignedShort();
            }
            case 15 -> in.skipNBytes(3);
            default -> throw new IOException("it has a constant of the unknown kind " + tags[i]);
        }
    }

    /** Methods that are called: constants of kind 10, each a class and a name with type. */
    private void findCalls() {
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == 10) {
                String owner = words[first[first[i]]];
                String method = words[first[second[i]]];
                if (LOADERS.contains(owner) && LOADS.contains(method)) {
                    found.add("calls " + owner.substring(owner.lastIndexOf('/') + 1) + "." + method);
                }
            }
        }
    }

    private void readMembers(boolean areMethods) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int access = in.readUnsignedShort();
            String name = words[in.readUnsignedShort()];
            in.skipNBytes(2); // type
            skipAttributes();
            if (areMethods && (access & NATIVE) != 0) {
                found.add("has the native method " + name);
            }
        }
    }

    private void skipAttributes() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2); // name
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }
}
