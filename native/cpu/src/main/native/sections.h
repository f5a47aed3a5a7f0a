// How sections run: over a slice, over a list of units, over a row of synapses.
#pragma once
#include "kernels.h"

namespace apical {
namespace {

inline int padded(int64_t n, int multiple) { return int((n + multiple - 1) / multiple * multiple); }

inline void run(const Section& section, const Block& block) {
    int64_t k = 0;
    uint64_t isDue = 0;
    if (section.fusedKernel != nullptr) {
        isDue = section.fusedKernel(section.operations, block);
        k = section.fusedCount;
    }
    for (int hit = 0; k < section.operationCount; ++k, ++hit) {
        if (section.fusedKernel == nullptr || (isDue >> hit & 1)) {
            section.operations[k].kernel(section.operations[k], block);
        }
    }
}

// Blocks of about the same length, so that the last is not much shorter than the others.
inline void runSlice(const Program& program, const Section& section, int64_t step) {
    if (section.operationCount == 0) {
        return;
    }
    const int64_t lanes = padded(program.to - program.from, LANES_AT_ONCE);
    const int64_t blocks = (lanes + program.blockLanes - 1) / program.blockLanes;
    const int64_t length = blocks > 1 ? padded((lanes + blocks - 1) / blocks, 64) : program.blockLanes;
    for (int64_t first = 0; first < lanes; first += length) {
        const int64_t n = lanes - first < length ? lanes - first : length;
        const int64_t left = program.to - program.from - first;
        run(section, {program.from + first, int(n), int(left < n ? left : n), nullptr, step, &program});
    }
}

template <class T> inline void gather(const Transfer& transfer, const int32_t* index, int n) {
    T* lanes = reinterpret_cast<T*>(transfer.lanes);
    const T* array = reinterpret_cast<const T*>(transfer.array);
    for (int i = 0; i < n; ++i) {
        lanes[i] = array[index[i]];
    }
}

template <class T> inline void scatter(const Transfer& transfer, const int32_t* index, int n) {
    const T* lanes = reinterpret_cast<const T*>(transfer.lanes);
    T* array = reinterpret_cast<T*>(transfer.array);
    for (int i = 0; i < n; ++i) {
        array[index[i]] = lanes[i];
    }
}

// An ON section on the units of its list.
template <class T> void runListed(const Program& program, const Section& section, int64_t step) {
    for (int64_t from = 0; from < *section.length; from += program.blockLanes) {
        const int64_t left = *section.length - from;
        const int n = int(left < program.blockLanes ? left : program.blockLanes);
        const int32_t* units = section.list + from;
        for (int64_t k = 0; k < section.loadCount; ++k) {
            gather<T>(section.loads[k], units, n);
        }
        run(section, {0, padded(n, LANES_AT_ONCE), n, units, step, &program});
        for (int64_t k = 0; k < section.storeCount; ++k) {
            scatter<T>(section.stores[k], units, n);
        }
    }
}

// Joins the ascending lists of the sections that emit spikes into one, in which each unit occurs once.
inline int64_t joinSpikes(const Program& program) {
    int64_t count = 0;
    for (int64_t k = 0; k < program.onCount; ++k) {
        const Section& section = program.on[k];
        if (!section.emits || *section.length == 0) {
            continue;
        }
        // merged from the end, in place: what is there stays ascending
        int64_t a = count - 1;
        int64_t b = *section.length - 1;
        int64_t end = count + *section.length;
        int64_t place = end - 1;
        while (b >= 0) {
            const bool older = a >= 0 && program.spikes[a] > section.list[b];
            program.spikes[place--] = older ? program.spikes[a--] : section.list[b--];
        }
        count = 0;
        for (int64_t i = 0; i < end; ++i) {
            if (count == 0 || program.spikes[count - 1] != program.spikes[i]) {
                program.spikes[count++] = program.spikes[i];
            }
        }
    }
    return count;
}

// A section over the slice, then the ON sections on the units that it lists.
template <class T> int64_t stepProgram(const Program& program, const Section& whole, int64_t step) {
    for (int64_t k = 0; k < program.onCount; ++k) {
        *program.on[k].length = 0;
    }
    runSlice(program, whole, step);
    for (int64_t k = 0; k < program.onCount; ++k) {
        runListed<T>(program, program.on[k], step);
    }
    return joinSpikes(program);
}

template <class T> void load(const Rows& rows, const Transfer& transfer, int64_t unit, int64_t first, int n) {
    T* lanes = reinterpret_cast<T*>(transfer.lanes);
    const T* array = reinterpret_cast<const T*>(transfer.array);
    switch (transfer.index) {
        case Index::UNIT:
            *lanes = array[unit];
            break;
        case Index::SYNAPSE:
            gather<T>(transfer, rows.synapse + first, n);
            break;
        case Index::PARTNER:
            gather<T>(transfer, rows.partner + first, n);
            break;
        case Index::ROW:
            __builtin_memcpy(lanes, array + first, size_t(n) * sizeof(T));
            break;
    }
}

template <class T> void store(const Rows& rows, const Transfer& transfer, int64_t first, int n) {
    if (transfer.index == Index::SYNAPSE) {
        scatter<T>(transfer, rows.synapse + first, n);
    } else {
        T* array = reinterpret_cast<T*>(transfer.array);
        __builtin_memcpy(array + first, reinterpret_cast<const T*>(transfer.lanes), size_t(n) * sizeof(T));
    }
}

template <class T> void runRow(const Rows& rows, const Section& section, int64_t unit, int64_t first, int64_t count) {
    for (int64_t done = 0; done < count; done += rows.blockLanes) {
        const int64_t at = first + done;
        const int n = int(count - done < rows.blockLanes ? count - done : rows.blockLanes);
        for (int64_t k = 0; k < section.loadCount; ++k) {
            load<T>(rows, section.loads[k], unit, at, n);
        }
        run(section, {0, padded(n, LANES_AT_ONCE), n, nullptr, 0, nullptr});
        for (int64_t k = 0; k < section.storeCount; ++k) {
            store<T>(rows, section.stores[k], at, n);
        }
    }
}

}  // namespace
}  // namespace apical
